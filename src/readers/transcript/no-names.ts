/** Words that begin lines with a colon and are nobody's name, in lower case without accents. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  `chat started ended origin transcript conversation session duration queue wait https http ftp mailto www note
  notes ps p.s pps re fw fwd aw from to cc bcc sent subject date time day name first last address email e-mail
  mail phone tel telephone mobile fax number no nr order tracking ticket case id ref reference account invoice
  amount total price cost qty quantity item items product model serial size colour color version error code
  status step option question answer q a faq edit update updated warning important tip hint info example e.g i.e
  fyi link url website page file attachment attachments image signature summary reason result details
  description here also however then today tomorrow yesterday monday tuesday wednesday thursday friday saturday
  sunday hours open closed monday-friday what where when why how who which please thanks thank sorry yes ok okay
  hi hello dear regards
  hinweis anmerkung notiz betreff datum uhrzeit zeit thema bestellung bestellnummer kundennummer rechnung rechnungsnummer
  auftrag sendung sendungsnummer adresse anschrift telefon handy preis menge artikel artikelnummer grund ergebnis
  zusammenfassung anhang bild frage antwort achtung wichtig tipp fehler schritt gesendet absender empfanger bearbeitet guten
  hallo danke bitte gruss grusse ja nein also dann heute morgen gestern montag dienstag mittwoch donnerstag freitag samstag
  sonntag offnungszeiten
  objet date heure sujet commande numero facture livraison colis adresse telephone portable prix montant quantite article
  reference remarque motif resultat resume image attention important erreur etape question reponse envoye expediteur
  destinataire modifie bonjour bonsoir merci cordialement oui non donc alors aujourd'hui demain hier lundi mardi mercredi
  jeudi vendredi samedi dimanche horaires nb
  asunto fecha hora tema pedido factura envio paquete direccion telefono movil precio importe cantidad articulo referencia
  nota observacion motivo resultado resumen adjunto imagen atencion importante error paso pregunta respuesta enviado
  remitente destinatario hola buenos buenas gracias saludos entonces hoy manana ayer lunes martes miercoles jueves viernes
  sabado domingo horario
  assunto data encomenda fatura entrega endereco morada telefone telemovel celular preco valor quantidade artigo
  observacao resumo anexo imagem atencao erro passo pergunta resposta ola bom boa obrigado obrigada sim nao entao hoje amanha
  ontem segunda terca quarta quinta sexta sabado domingo protocolo`.split(/\s+/),
);
