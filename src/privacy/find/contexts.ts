/** Units and currencies: what stands before them is a quantity. */
const UNIT = /^[ \u00a0\u202f]?(?:[%€$£¥°]|(?:eur|usd|gbp|chf|euros?|dollars?|pounds?|quid|cents?|kronor|reais|km|m|cm|mm|kg|g|mg|lbs?|oz|ml|l|litres?|liters?|w|kw|kwh|v|mah|a|hz|khz|mhz|ghz|kb|mb|gb|tb|rpm|cc|dpi|lumens?|points?|punkte|puntos|pontos|miles?|meilen|steps?|pieces?|views|followers|people|users|times|hours?|minutes?|seconds?|days?|weeks?|months?|years?|stück|umdrehungen|pages?)(?![\p{L}\p{N}]))/iu; // biome-ignore format: one rule
const CURRENCY = /(?:[€$£¥]|(?:eur|usd|gbp|chf|rs|r\$)\.?)[ \u00a0\u202f]?$/i;
/** Behind these a code names a thing, not a person's papers. */
const MODEL = /(?<![\p{L}])(?:models?|types?|parts?|sizes?|versions?|builds?|firmware|series|error|fehler|modelle?|modèle|modelo|colou?r|year|room|page)(?: (?:no\.?|number|code|nummer))?[:.]?\s?#?$/iu; // biome-ignore format: one rule

const NOUN =
  "order|case|ticket|ref|reference|booking|reservation|tracking|parcel|shipment|consignment|delivery|invoice|bill|account|acct|customer|client|membership|member|loyalty|policy|contract|serial|claim|confirmation|transaction|receipt|rma|return|po|purchase|incident|request|passport|licence|license|ssn|social security|national insurance|ni|nino|tax|vat|insurance|patient|student|employee|user|meter|sort code|routing|pin|id|bestellung|auftrag|rechnung|vertrag|sendung|vorgang|kunde|mitglied|konto|police|zähler|ausweis|pass|steuer|commande|facture|dossier|colis|suivi|contrat|compte|adhérent|sécurité sociale|pedido|factura|cliente|cuenta|caso|contrato|póliza|envío|reserva|socio|dni|nie|nif|encomenda|fatura|conta|protocolo|processo|contribuinte|cpf|cnpj|rg|siret";
const NUMBERED = String.raw`(?:bestell|auftrags?|rechnungs|vertrags|sendungs|vorgangs|kunden|mitglieds|konto|policen|zähler|ausweis|steuer|versicherungs|ticket|fall|kassen)[- ]?(?:nummer|nr\.?|id|zeichen)`;
const IS = String.raw`(?:[:=.,]|\s(?:is|was|ist|lautet|est|es|é|reads))?(?: (?:the|la|el|o|le))?[:\s(]{0,2}[#"]?`;
const WORD = String.raw`(?:numbers?|num|no|nr|nos|id|ids|ref|reference|code|nummer|número|numéro|numero|nº|n°|núm|identifier)\.?`;

/** "order number ", "Kundennummer: ", "case #": what follows is a number of somebody's. */
const SURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${NOUN})s?(?:'s)?(?:[- ](?:order|security|insurance|reference))?(?:[- ](?:de |da |do )?${WORD}${IS}|[:#]\s?#?|\s#)|${NUMBERED}${IS}|(?:ssn|nino|dni|nie|nif|cpf|cnpj|passport|pin|po|rma|tracking)${IS}\s?)$`,
  "iu",
);
/** "order ", "Rechnung ": what follows may be one. */
const MAYBE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${NOUN})s?(?: (?:under|with|for|on|mit|con|com|is|was|ist))?[,(]?\s\(?$`,
  "iu",
);
const PHONE = /(?<![\p{L}])(?:call|ring|phone|tel|telephone|mobile|cell|landline|text|sms|whatsapp|fax|reach|dial|(?:my|her|his|our|best|contact) number is|ruf\p{L}{0,8}|handy|telefon\p{L}{0,7}|mobil|festnetz|appel\p{L}{0,4}|téléphone|portable|fixe|mi número es|numéro est|llam\p{L}{0,5}|teléfono|móvil|celular|ligu?\p{L}{0,5}|telefone|telemóvel)(?![\p{L}])[^\d\n]{0,24}$/iu; // biome-ignore format: one rule
const NEAR = 56;

/** What the words around a piece of a text say of it. */
export const context = {
  isQuantity: (text: string, start: number, end: number): boolean =>
    UNIT.test(text.slice(end, end + 16)) || CURRENCY.test(before(text, start, 6)),
  isModel: (text: string, start: number): boolean => says(MODEL, before(text, start, 24)),
  isSurelyNumber: (text: string, start: number): boolean => says(SURE, before(text, start, NEAR)),
  mayBeNumber: (text: string, start: number): boolean => says(MAYBE, before(text, start, NEAR)),
  isPhone: (text: string, start: number): boolean => says(PHONE, before(text, start, NEAR)),
};

/** All of these hold a word: a number among numbers need not be asked. */
function says(context: RegExp, words: string): boolean {
  return /\p{L}/u.test(words) && context.test(words);
}

function before(text: string, start: number, most: number): string {
  return text.slice(Math.max(0, start - most), start);
}
