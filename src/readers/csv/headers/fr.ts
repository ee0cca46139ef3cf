import type { Headers } from "./headers.js";

/** Headers in French. */
export const fr: Headers = {
  conversation: {
    strong: `idconversation identifiantconversation numeroconversation conversation idticket identifiantticket
      numeroticket numerodossier iddossier dossier idchat numerochat iddiscussion numerodiscussion 
      fildiscussion iddemande numerodemande idechange idappel numeroappel idsession numerosession
      referencedossier referenceticket referencedemande idcas numerocas`,
    weak: "discussion identifiant reference numero demande echange appel cas",
  },
  role: {
    strong: `roleexpediteur typeexpediteur typeauteur roleauteur typeinterlocuteur typeutilisateur typeparticipant
      roleparticipant`,
    weak: "expediteur auteur emetteur de interlocuteur participant qui profil type sens",
  },
  text: {
    strong: "textemessage contenumessage corpsmessage texte corps",
    weak: "contenu commentaire commentaires note description reponse",
  },
  transcript: {
    strong: `transcription transcriptionchat transcriptionconversation retranscription historiqueconversation
      historiquechat texteconversation conversationcomplete verbatim`,
    weak: "historique echanges",
  },
  agent: {
    strong: `agent nomagent conseiller nomconseiller conseillere chargeclientele teleconseiller operateur nomoperateur
      assignea agentassigne conseillerassigne attribuea affectea traitepar collaborateur gestionnaire technicien idagent idconseiller`,
    weak: "proprietaire assigne responsable",
  },
  customer: {
    strong: `client nomclient cliente idclient numeroclient identifiantclient codeclient referenceclient emailclient
      courrielclient visiteur nomvisiteur demandeur nomdemandeur emaildemandeur usager appelant nomcontact
      adherent numeroadherent abonne`,
    weak: "utilisateur courriel email contact",
  },
  at: {
    strong: `horodatage dateheure dateetheure dateenvoi heureenvoi envoyele datecreation creele datemessage
      heuremessage datereception recule datedebut heuredebut heure`,
    weak: "date jour le envoye cree debut quand",
  },
  channel: {
    strong: "canal canalcontact canalechange typecanal",
    weak: "media origine source provenance moyen voie",
  },
  language: {
    strong: "langue codelangue langueclient",
  },
  author: {
    strong: "auteur nomauteur expediteur nomexpediteur emetteur redacteur envoyepar ecritpar interlocuteur",
    weak: "de nom qui participant creepar utilisateur",
  },
  private: {
    strong: "prive privee interne noteinterne commentaireinterne estprive estinterne estpublic visibilite",
    weak: "note",
  },
  csat: {
    strong: `satisfaction satisfactionclient notesatisfaction scoresatisfaction evaluation noteclient avisclient
      etoiles`,
    weak: "note score avis",
  },
  status: {
    strong: "statut etat statutticket etatticket statutconversation statutdossier etatdossier statutdemande",
    weak: "resolution",
  },
  subject: {
    strong: "objet sujet titre objetticket objetmessage",
    weak: "motif motifcontact theme resume",
  },
  tags: {
    strong: "etiquettes balises motscles",
    weak: "etiquette categorie categories",
  },
  team: {
    strong: "equipe groupe fileattente departement pole",
    weak: "service unite file",
  },
  site: {
    strong: "agence etablissement plateau localisation",
    weak: "lieu ville centre",
  },
  inbound: {
    strong: "entrant estentrant sortant estsortant sensmessage sens",
  },
  reopens: {
    strong: "reouvertures nombrereouvertures nbreouvertures",
  },
};
