import type { Headers } from "./headers.js";

/** Headers in German. */
export const de: Headers = {
  conversation: {
    strong: `gesprachsid gespraechsid gesprachsnummer gespraechsnummer gesprachsnr gespraechsnr gesprach gespraech
      konversationsid konversationsnummer konversation unterhaltungsid unterhaltung chatid chatnummer chatnr
      ticketid ticketnummer ticketnr vorgangsnummer vorgangsnr vorgangsid vorgang fallnummer fallnr fallid fall
      anfragenummer anfragenr anfrageid anrufid anrufnummer sitzungsid sitzung dialogid aktenzeichen
      bearbeitungsnummer`,
    weak: "kennung nummer nr lfdnr referenz referenznummer anfrage anruf kontaktid kontaktnummer",
  },
  role: {
    strong: `rolle absenderrolle absendertyp absenderart sprecherrolle autorentyp autorenrolle benutzertyp
      benutzerrolle teilnehmertyp teilnehmerrolle`,
    weak: "absender sprecher von wer typ art verfasser teilnehmer nachrichtentyp richtung quelle name",
  },
  text: {
    strong: `nachricht nachrichtentext nachrichteninhalt textnachricht mitteilung chatnachricht antworttext
      kommentartext wortlaut`,
    weak: "inhalt kommentar bemerkung beschreibung antwort notiz beitrag",
  },
  transcript: {
    strong: `transkript transkription chatverlauf chatprotokoll gesprachsverlauf gespraechsverlauf gesprachsprotokoll
      gespraechsprotokoll gesprachstext gespraechstext konversationsverlauf nachrichtenverlauf protokoll
      verlauf volltext mitschrift`,
  },
  agent: {
    strong: `agent agentenname mitarbeiter mitarbeitername mitarbeiterin bearbeiter bearbeitername bearbeiterin
      sachbearbeiter sachbearbeiterin berater beratername beraterin kundenberater kundenberaterin
      kundenbetreuer betreuer zugewiesenan zugewiesen zugewiesenermitarbeiter zugewieseneragent zugewiesenerbearbeiter
      zustandig zustaendig zustandigeragent zustaendigeragent
      bearbeitetvon servicemitarbeiter supportmitarbeiter agentenid mitarbeiterid mitarbeiternummer
      mitarbeiternr personalnummer bearbeiterid`,
    weak: "besitzer eigentumer eigentuemer verantwortlich",
  },
  customer: {
    strong: `kunde kundenname kundin kundennummer kundennr kundenid kdnr kundenkonto kundenemail kundenmail
      auftraggeber anrufer anrufername anfragender anfragesteller besucher besuchername besucherid endkunde
      nutzer nutzername nutzerid benutzerid kontaktname`,
    weak: "benutzer benutzername email mail kontakt melder",
  },
  at: {
    strong: `zeitstempel zeitpunkt datumuhrzeit datumundzeit datumzeit datumunduhrzeit gesendetam gesendetum sendezeit
      sendedatum erstelltam erstellungsdatum erstellungszeit erstellzeit anlagedatum eingangsdatum
      eingegangenam empfangenam nachrichtendatum uhrzeit zeit gesprachsbeginn gespraechsbeginn chatbeginn
      startzeit begonnenam`,
    weak: "datum tag am erstellt gesendet eingang beginn wann",
  },
  channel: {
    strong: "kanal kontaktkanal eingangskanal kommunikationskanal kontaktart kontaktweg",
    weak: "quelle herkunft art weg",
  },
  language: {
    strong: "sprache sprachcode kundensprache",
  },
  author: {
    strong: `verfasser verfassername autor autorenname absender absendername sprecher sprechername gesendetvon
      geschriebenvon`,
    weak: "von name wer erstelltvon teilnehmer benutzer",
  },
  private: {
    strong: `privat intern internenotiz internernotiz internerkommentar istintern istprivat offentlich oeffentlich
      istoffentlich istoeffentlich sichtbarkeit`,
    weak: "notiz",
  },
  csat: {
    strong: `kundenzufriedenheit zufriedenheit zufriedenheitswert zufriedenheitsbewertung bewertung kundenbewertung
      sterne umfrageergebnis`,
    weak: "note punkte wertung ruckmeldung rueckmeldung schulnote",
  },
  status: {
    strong: "vorgangsstatus gesprachsstatus gespraechsstatus bearbeitungsstatus fallstatus",
    weak: "zustand stand ergebnis",
  },
  subject: {
    strong: "betreff betreffzeile thema titel",
    weak: "anliegen grund kontaktgrund zusammenfassung",
  },
  tags: {
    strong: "schlagworter schlagwoerter schlagworte stichworter stichwoerter stichworte etiketten",
    weak: "schlagwort kategorie kategorien themen",
  },
  team: {
    strong: "abteilung gruppe warteschlange arbeitsgruppe agentengruppe mitarbeitergruppe",
    weak: "einheit bereich",
  },
  site: {
    strong: "standort niederlassung filiale",
    weak: "ort buro buero",
  },
  inbound: {
    strong: "eingehend isteingehend ausgehend istausgehend nachrichtenrichtung richtung vomkunden vonkunde",
  },
  reopens: {
    strong: "wiedereroffnungen wiedereroeffnungen anzahlwiedereroffnungen anzahlwiedereroeffnungen",
    weak: "wiedereroffnet wiedereroeffnet wiedergeoffnet wiedergeoeffnet",
  },
};
