/**
 * What the words before a name make of it. `greeting`: the one spoken to, at the start of a clause. `thanks`: the one
 * spoken to, at the end of a clause. `introduction`, `perhaps`: the speaker, surely or only where it looks like a name.
 * `closing`: the speaker, alone on what is left of the line. `mention`: somebody else. `event`: whom a system tells of.
 */
export type Lead = "greeting" | "thanks" | "introduction" | "perhaps" | "closing" | "mention" | "event";

const LEADS: Readonly<Record<Lead, string>> = {
  greeting: `hi | hiya | hello | hey | dear | hi there | hello there | hey there | hi again | hello again | good morning | good afternoon |
    good evening | good day | morning | afternoon | evening | greetings | welcome back | guten tag | guten morgen | guten abend | hallo |
    moin | servus | liebe | lieber | sehr geehrte | sehr geehrter | bonjour | bonsoir | salut | cher | chere | coucou | hola |
    buenos dias | buenas tardes | buenas noches | estimado | estimada | querido | querida | ola | oi | bom dia | boa tarde |
    boa noite | prezado | prezada | caro | cara | ciao | ahoj | hej | goedemorgen | beste | geachte`,
  thanks: `thanks | thank you | thx | cheers | ta | sorry | apologies | congratulations | congrats | welcome | goodbye | bye | thanks again |
    thanks a lot | thank you again | thanks so much | thank you so much | thank you very much | many thanks | yes | no | ok | okay |
    sure | please | of course | certainly | absolutely | great | perfect | danke | vielen dank | dankeschon | tschuss | merci |
    merci beaucoup | au revoir | gracias | muchas gracias | adios | obrigado | obrigada | muito obrigado | muito obrigada`,
  introduction: `my name is | my name s | name is | name s | mein name ist | ich heisse | je m appelle | mon nom est | me llamo | mi nombre es |
    le atiende | le saluda | meu nome e | o meu nome e | chamo me | me chamo | i am called | they call me | mi chiamo`,
  perhaps: `this is | i m | i am | it s | it is | hier ist | hier spricht | ich bin | ici | je suis | soy | sou o | sou a | aqui e o |
    aqui e a | fala o | fala a | call me`,
  closing: `regards | kind regards | wishes | sincerely | faithfully | truly | yours | cheers | best | all the best | take care | love |
    thanks | thank you | many thanks | thanks again | respectfully | grussen | grusse | gruss | grusse aus | lg | mfg | vg | cordialement | a vous |
    salutations | saludo | saludos | atentamente | abraco | abracos | atenciosamente | cumprimentos | obrigado | obrigada | gracias |
    merci | danke | groeten | saluti`,
  mention: `spoke with | spoke to | spoken with | spoken to | speak with | speak to | speaking with | speaking to | talk to | talk with |
    talked to | talked with | talking to | chatted with | chatting with | ask for | asked for | asking for | asking | passing you to |
    passing you over to | transferring you to | transfer you to | connecting you to | connect you to | hand you over to | handing you over to |
    put you through to | pass this to | passed this to | passed it to | passing this to | message from | mail from | email from |
    call from | note from | letter from | attention of | care of | attn | my husband | my wife | my son | my daughter | my mother |
    my father | my mum | my mom | my dad | my brother | my sister | my partner | my friend | my neighbour | my neighbor | my boss | my colleague |
    your colleague | our colleague | a colleague | your husband | your wife | your son | your daughter | colleague | the agent was |
    your agent | the technician | the driver | the dispatcher | the engineer | is called | was called | called him | called her |
    agent named | someone called | somebody called | someone named | somebody named | a lady called | a man called | a person called |
    mein mann | meine frau | meine kollegin | mein kollege | mon mari | ma femme | ma collegue | mon collegue | mi marido |
    mi mujer | mi companera | mi companero | o meu marido | a minha mulher | minha colega | meu colega | gesprochen mit`,
  event: `assigned to | reassigned to | transferred to | transferred from | escalated to | forwarded to | passed to | handed over to | to | from | by |
    agent | user | zugewiesen an | assigne a | asignado a | atribuido a`,
};

interface Phrase {
  readonly words: readonly string[];
  readonly lead: Lead;
}

/** By their last word, the longest first. */
const byLast = new Map<string, Phrase[]>();
for (const [lead, phrases] of Object.entries(LEADS) as [Lead, string][]) {
  for (const phrase of phrases.split("|")) {
    const words = phrase.trim().split(/\s+/);
    const last = words.at(-1)!;
    byLast.set(last, [...(byLast.get(last) ?? []), { words, lead }]);
  }
}

/** The leads that end with a folded word at `at`. */
export function leadsAt(folded: readonly string[], at: number): readonly Phrase[] {
  const known = byLast.get(folded[at]!);
  if (known === undefined) return [];
  return known.filter(({ words }) => words.every((word, place) => folded[at - words.length + 1 + place] === word));
}

/** Folded words after a name that stands before them: "Tom here", "Farouk told me". */
export const TAILS: ReadonlyMap<string, readonly string[]> = new Map([
  ["here", [""]],
  ["speaking", [""]],
  ["told", ["me", "us"]],
  ["promised", ["me", "us", "to", "that"]],
  ["assured", ["me", "us"]],
  ["said", ["that", "he", "she", "it", "they", "you", "i"]],
  ["called", ["me", "us"]],
  ["from", ["your", "the", "billing", "support", "customer"]],
  ["am", ["apparat"]],
  ["al", ["habla", "aparato"]],
  ["a", ["l"]],
]);

/** Folded words of events that begin with who did it: "Tom O'Brien joined the chat". */
export const DEEDS: ReadonlySet<string> = new Set(
  "joined left entered marked closed solved changed added assigned reassigned ended started accepted reopened resolved took has is transferred escalated updated removed set replied rated requested hat a entro ha entrou".split(
    " ",
  ),
);
