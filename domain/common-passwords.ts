/** The most frequent leaked passwords and parts of them, in lower case. Short ones count with digits after them. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  password passwort motdepasse contrasena wachtwoord senha parola haslo password1 password12 password123
  passw0rd p@ssw0rd p@ssword pass1234 passpass passwordpassword mypassword newpassword letmein letmein1 welcome
  welcome1 welcome123 admin administrator admin123 root toor changeme changeit changemenow default guest
  guest123 secret secret123 topsecret login loginlogin logmein master master123 superman batman spiderman
  ironman wonderwoman starwars skywalker pokemon pikachu princess sunshine shadow dragon monkey football
  baseball basketball soccer hockey liverpool arsenal chelsea barcelona realmadrid juventus manchester iloveyou
  iloveu ilovegod loveyou lovelove trustno1 whatever computer internet samsung google facebook microsoft
  linkedin adobe123 photoshop macromedia michael michelle jennifer jessica charlie ashley daniel thomas andrew
  jordan jordan23 joshua matthew anthony robert william nicole hannah amanda summer winter spring autumn
  january february october november december monday friday summertime freedom flower butterfly chocolate cookie
  cheese pepper ginger purple orange banana strawberry hello hello123 hellohello helloworld nothing access
  accessdenied abc123 abcd1234 a1b2c3d4 a1b2c3 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qazxsw2 qazwsx qazwsxedc zaq12wsx
  zaq1zaq1 q1w2e3r4 q1w2e3r4t5 qwerty qwerty1 qwerty12 qwerty123 qwertyui qwertyuiop qwerty1234 azerty
  azerty123 qwertz qwertz123 asdfgh asdfghjk asdfasdf asdf1234 zxcvbnm zxcvbnm1 1234qwer 123qweasd 123qwe
  12qwaszx 11223344 12344321 123123123 123321123 12341234 1234567a 12345678a 123456789a 12345qwert 87654321
  987654321 1029384756 147258369 147852369 159753 789456123 741852963 0987654321 00000000 11111111 12121212
  22222222 55555555 66666666 69696969 77777777 88888888 99999999 99887766 112233445566 19841984 19851985
  20002000 corvette mustang ferrari porsche mercedes yamaha harley maverick phoenix falcon eagle1 tiger tigger
  rangers yankees steelers cowboys lakers packers redsox patriots killer hunter hunter2 ranger buster tucker
  bailey maggie sophie peanut snoopy garfield mickey mickeymouse disney matrix merlin gandalf mordor hobbit
  startrek enterprise nirvana metallica slipknot blink182 eminem beatles rockyou fuckyou fuckyou1 asshole
  bullshit bitches biteme jesus jesuschrist blessed angel angels forever friends family babygirl lovely diamond
  silver golden sapphire crystal midnight thunder lightning rainbow hurricane america canada england germany
  france london paris newyork texas journalist newsroom factcheck factchecker reporter editor editorial
  publisher newspaper testtest test1234 testing testing123 tester demo demodemo temporary temp1234 example
  sample
`
    .trim()
    .split(/\s+/),
);
