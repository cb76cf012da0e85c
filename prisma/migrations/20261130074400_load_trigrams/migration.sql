-- The next migration sets a parameter of pg_trgm for a function. A role that is no superuser may do so only in a session in
-- which the library is loaded, which a first call does. Where indexes of trigrams were made before in this session, it is.
SELECT show_limit();
