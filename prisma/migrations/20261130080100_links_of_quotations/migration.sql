-- The pairs of quotations that count now, once in each direction: both articles are in work and have the quotations in
-- the version that was read last, short phrases are in one affair, and no person decided otherwise. What a person joined
-- counts like a pair.
CREATE VIEW "QuotationLink" AS
SELECT link."fromId", link."toId", link.tier, link.score, link.fragment, link.kinds
FROM (
    SELECT "oneId" AS "fromId", "otherId" AS "toId", tier, score, fragment, "needsAffair", kinds, false AS accepted
    FROM "QuotationPair"
    UNION ALL
    SELECT "otherId", "oneId", tier, score, fragment, "needsAffair", kinds, false FROM "QuotationPair"
    UNION ALL
    SELECT d."oneId", d."otherId", 'same', 1, false, false, coalesce(p.kinds, '{}'), true
    FROM "QuotationDecision" d LEFT JOIN "QuotationPair" p ON p."oneId" = d."oneId" AND p."otherId" = d."otherId"
    WHERE d.decision = 'accepted'
    UNION ALL
    SELECT d."otherId", d."oneId", 'same', 1, false, false, coalesce(p.kinds, '{}'), true
    FROM "QuotationDecision" d LEFT JOIN "QuotationPair" p ON p."oneId" = d."oneId" AND p."otherId" = d."otherId"
    WHERE d.decision = 'accepted'
) link
JOIN "Quotation" f ON f.id = link."fromId"
JOIN "QuotationReading" fr ON fr."articleId" = f."articleId" AND fr."versionNumber" = f."versionNumber"
JOIN "Article" fa ON fa.id = f."articleId" AND fa."archivedAt" IS NULL
JOIN "Quotation" t ON t.id = link."toId"
JOIN "QuotationReading" tr ON tr."articleId" = t."articleId" AND tr."versionNumber" = t."versionNumber"
JOIN "Article" ta ON ta.id = t."articleId" AND ta."archivedAt" IS NULL
WHERE (link.accepted OR NOT EXISTS (
    SELECT 1 FROM "QuotationDecision" d
    WHERE d."oneId" = least(link."fromId", link."toId") AND d."otherId" = greatest(link."fromId", link."toId")))
AND (NOT link."needsAffair" OR EXISTS (
    SELECT 1 FROM "AffairArticle" x JOIN "AffairArticle" y ON y."affairId" = x."affairId"
    WHERE x."articleId" = f."articleId" AND y."articleId" = t."articleId"));
