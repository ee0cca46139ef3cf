import { describe, expect, test } from "vitest";
import { headerKey, isOpposite, languageOf, meanings } from "../../src/readers/csv/fields.js";
import { LANGUAGES } from "../../src/readers/csv/headers/index.js";
import { readFlag, spelledRole } from "../../src/readers/people/roles.js";
import { readText, said } from "./read.js";

const table = (...rows: string[]) => `${rows.join("\n")}\n`;

interface Export {
  readonly what: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly said: readonly string[];
  readonly facts?: object;
  /** Of the first message. */
  readonly at?: string;
}

const EXPORTS: readonly Export[] = [
  {
    what: "German, a shop's tickets",
    text: table(
      "Ticketnummer;Erstellt am;Von;Art;Kundennummer;Bearbeiter;Betreff;Text;Bewertung;Kategorie",
      "4711;05.03.26 09:00;Ida Berg;Kundin;K1;Bo Lund;Lampe;Sie flackert immer noch;3,5;Garantie",
      "4711;05.03.26 09:05;Bo Lund;Sachbearbeiter;K1;Bo Lund;Lampe;Wir tauschen sie heute;3,5;Garantie",
    ),
    fields: {
      conversation: "Ticketnummer",
      at: "Erstellt am",
      author: "Von",
      role: "Art",
      customer: "Kundennummer",
      agent: "Bearbeiter",
      subject: "Betreff",
      text: "Text",
      csat: "Bewertung",
      tags: "Kategorie",
    },
    said: ["customer: Sie flackert immer noch", "agent: Wir tauschen sie heute"],
    facts: { csat: 3.5, customer: "K1", agent: "Bo Lund" },
    at: "2026-03-05T09:00",
  },
  {
    what: "German without umlauts, day and time apart, direction for role",
    text: table(
      "Gespraechs-ID,Tag,Uhrzeit,Richtung,Mitarbeiter,Kunde,Inhalt,Oeffentlich",
      "G1,5. Maerz 2026,9.00 Uhr,eingehend,Bo,Ida,Wann kommt der Monteur?,ja",
      "G1,5. Maerz 2026,9.10 Uhr,ausgehend,Bo,Ida,Um zehn ist er da,ja",
      "G1,5. Maerz 2026,9.11 Uhr,ausgehend,Bo,Ida,Schon zweimal verschoben,nein",
    ),
    fields: {
      conversation: "Gespraechs-ID",
      at: "Tag",
      inbound: "Richtung",
      agent: "Mitarbeiter",
      customer: "Kunde",
      text: "Inhalt",
      private: "Oeffentlich",
    },
    said: ["customer: Wann kommt der Monteur?", "agent: Um zehn ist er da", "agent*: Schon zweimal verschoben"],
    at: "2026-03-05T09:00",
  },
  {
    what: "French, a bank's messages, decomposed accents",
    text: table(
      "Nume\u0301ro de demande;Cre\u0301e\u0301 le;Auteur;De;Nom du client;Contenu;Canal;Motif;Note",
      "D1;05/03/2026 09 h 05;Ida Berg;client;Ida Berg;Ma carte est avale\u0301e;appli;carte;4",
      "D1;05/03/2026 09 h 07;Bo Lund;conseille\u0300re;Ida Berg;Je vous en envoie une autre;appli;carte;4",
    ),
    fields: {
      conversation: "Nume\u0301ro de demande",
      at: "Cre\u0301e\u0301 le",
      author: "Auteur",
      role: "De",
      customer: "Nom du client",
      text: "Contenu",
      channel: "Canal",
      subject: "Motif",
      csat: "Note",
    },
    said: ["customer: Ma carte est avale\u0301e", "agent: Je vous en envoie une autre"],
    facts: { csat: 4 },
    at: "2026-03-05T09:05",
  },
  {
    what: "Spanish, a telephone company's chats",
    text: table(
      "Nº de caso,Fecha de envío,Remitente,Agente asignado,Correo del cliente,Cuerpo,Puntuación,Cola,Idioma,Asesor",
      "7,05/03/2026 09:00,usuario,,ida@example.com,Se cayó internet,5,Averías,es,Bo",
      "7,05/03/2026 09:02,operadora,,ida@example.com,Ya está arreglado,5,Averías,es,Bo",
    ),
    fields: {
      conversation: "Nº de caso",
      at: "Fecha de envío",
      role: "Remitente",
      customer: "Correo del cliente",
      text: "Cuerpo",
      csat: "Puntuación",
      team: "Cola",
      language: "Idioma",
      agent: "Asesor",
    },
    said: ["customer: Se cayó internet", "agent: Ya está arreglado"],
    facts: { csat: 5, language: "es", team: "Averías", customer: "ida@example.com" },
    at: "2026-03-05T09:00",
  },
  {
    what: "Portuguese, of Brazil, a market's calls",
    text: table(
      "ID do atendimento;Data e hora;Quem;Papel;Atendente;Mensagem;Fila;Situação;Nota interna",
      "A1;05/03/2026 às 09:00;Ida;consumidor;Bo;O pedido não chegou;Entregas;fechado;não",
      "A1;05/03/2026 às 09:04;Bo;atendente;Bo;Sai hoje mesmo;Entregas;fechado;não",
      "A1;05/03/2026 às 09:05;Bo;atendente;Bo;cliente já ligou ontem;Entregas;fechado;sim",
    ),
    fields: {
      conversation: "ID do atendimento",
      at: "Data e hora",
      author: "Quem",
      role: "Papel",
      agent: "Atendente",
      text: "Mensagem",
      team: "Fila",
      status: "Situação",
      private: "Nota interna",
    },
    said: ["customer: O pedido não chegou", "agent: Sai hoje mesmo", "agent*: cliente já ligou ontem"],
    facts: { status: "fechado", team: "Entregas" },
    at: "2026-03-05T09:00",
  },
];

describe("exports in other languages need no flag", () => {
  test.each(EXPORTS.map((one) => [one.what, one] as const))("%s", async (_, one) => {
    const { conversations, files, error } = await readText(one.text);
    expect(error).toBeNull();
    expect(files[0]!.layout!.fields).toEqual(one.fields);
    expect(said(conversations[0]!)).toEqual(one.said);
    expect(conversations[0]).toMatchObject(one.facts ?? {});
    expect(new Date(conversations[0]!.messages[0]!.at!).toISOString()).toContain(one.at);
    expect(files[0]!.skipped).toEqual({});
  });
});

describe("words that mean something else elsewhere", () => {
  const strong = (header: string) =>
    meanings(header)
      .filter((one) => one.strong)
      .map(({ field }) => field);

  test.each([
    ["tag", ["tags"]],
    ["note", []],
    ["message", ["text"]],
    ["status", ["status"]],
    ["art", []],
    ["von", []],
    ["de", []],
    ["nom", []],
    ["area", []],
    ["service", []],
    ["data", []],
    ["estado", ["status"]],
    ["protocolo", ["conversation"]],
    ["Protokoll", ["transcript"]],
    ["client", ["customer"]],
    ["agent", ["agent"]],
  ])("“%s” clearly means %j", (header, fields) => {
    expect(strong(header)).toEqual(fields);
  });

  test.each([
    ["English", "Ticket ID,Status,Date,Agent,Message,Note"],
    ["German", "Vorgang,Status,Datum,Agent,Nachricht,Note"],
    ["French", "Dossier,Statut,Date,Agent,Message,Note"],
    ["Spanish", "Caso,Estado,Fecha,Agente,Mensaje,Nota"],
    ["Portuguese", "Chamado,Situação,Data,Atendente,Mensagem,Nota"],
  ])("%s: %s", (language, header) => {
    expect(languageOf(header.split(","))).toBe(language);
  });

  test("every word is written as headers are looked up", () => {
    for (const [language, headers] of Object.entries(LANGUAGES))
      for (const [field, { strong: clear, weak = "" }] of Object.entries(headers))
        for (const word of `${clear} ${weak}`.split(/\s+/).filter((one) => one !== ""))
          expect([language, field, headerKey(word), meanings(word).some((one) => one.field === field)]).toEqual([
            language,
            field,
            word,
            true,
          ]);
  });

  test("yes may mean no", () => {
    for (const header of ["Öffentlich", "Est public", "Público", "Saliente", "Ausgehend"])
      expect([header, isOpposite(header)]).toEqual([header, true]);
  });
});

test.each([
  [
    "agent",
    "Mitarbeiterin|Kundenberater|Sachbearbeiter|Conseillère|Chargé de clientèle|Opératrice|Agente|Asesora|Atendente|Técnico",
  ],
  ["customer", "Kunde|KUNDIN|Besucher 12|Anrufer|Visiteuse|Appelant|Cliente|Usuario|Utilizador|Consumidor"],
  ["bot", "Chatbot|Virtueller Assistent|Réponse automatique|Asistente virtual|Robô"],
  ["system", "Notiz intern|Interne Notiz|Note interne|Nota interna|Sistema|Système"],
])("roles: %s", (role, words) => {
  for (const word of words.split("|")) expect([word, spelledRole(word)?.role]).toEqual([word, role]);
});

test("yes and no", () => {
  for (const yes of ["ja", "Oui", "sí", "SIM", "entrant"]) expect([yes, readFlag(yes)]).toEqual([yes, true]);
  for (const no of ["nein", "Non", "não", "saliente"]) expect([no, readFlag(no)]).toEqual([no, false]);
});

test.each(["Agente asignado", "Agent assigné", "Zugewiesener Mitarbeiter", "Agente atribuído"])(
  "%s is the agent",
  (header) => {
    expect(meanings(header)[0]).toMatchObject({ field: "agent", strong: true });
  },
);
