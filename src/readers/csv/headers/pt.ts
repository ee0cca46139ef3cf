import type { Headers } from "./headers.js";

/** Headers in Portuguese. */
export const pt: Headers = {
  conversation: {
    strong: `idconversa conversa numeroconversa idchat numerochat idticket numeroticket idchamado numerochamado
      chamado protocolo numeroprotocolo protocoloatendimento idatendimento numeroatendimento atendimento idcaso
      numerocaso caso idsessao sessao idinteracao interacao idocorrencia numeroocorrencia ocorrencia
      idsolicitacao numerosolicitacao solicitacao idpedidosuporte`,
    weak: "identificador referencia numero chamada ligacao",
  },
  role: {
    strong: "funcao tiporemetente papelremetente tipoautor papelautor tipousuario tipoutilizador tipoparticipante",
    weak: "remetente autor emissor de quem papel perfil tipo participante sentido",
  },
  text: {
    strong: "mensagem textomensagem conteudomensagem corpomensagem texto corpo",
    weak: "conteudo comentario comentarios nota resposta descricao",
  },
  transcript: {
    strong: `transcricao transcricaochat transcricaoconversa historicochat historicoconversa textoconversa
      conversacompleta`,
    weak: "historico",
  },
  agent: {
    strong: `agente nomeagente atendente nomeatendente operador operadora nomeoperador assessor consultor atribuidoa
      atribuido agenteatribuido atendenteatribuido atendidopor colaborador funcionario analista idagente idatendente`,
    weak: "responsavel proprietario",
  },
  customer: {
    strong: `cliente nomecliente idcliente numerocliente codigocliente emailcliente visitante nomevisitante
      solicitante nomesolicitante requerente idusuario idutilizador nomecontato nomecontacto assinante
      consumidor`,
    weak: "email usuario utilizador contato contacto",
  },
  at: {
    strong: `datahora dataehora carimbodatahora dataenvio horaenvio enviadoem enviadaem datacriacao criadoem
      datamensagem horamensagem datarecebimento recebidoem datainicio horainicio hora`,
    weak: "data dia enviado enviada criado inicio quando",
  },
  channel: {
    strong: "canal canalcontato canalcontacto canalatendimento tipocanal",
    weak: "meio origem via fonte",
  },
  language: {
    strong: "idioma codigoidioma",
    weak: "lingua",
  },
  author: {
    strong: "autor nomeautor remetente nomeremetente emissor enviadopor escritopor interlocutor",
    weak: "de nome quem participante criadopor usuario utilizador",
  },
  private: {
    strong: "privado privada interno interna notainterna comentariointerno publico publica visibilidade",
    weak: "nota",
  },
  csat: {
    strong: `satisfacao satisfacaocliente avaliacao avaliacaocliente notasatisfacao notaavaliacao pontuacao
      classificacao estrelas pesquisasatisfacao`,
    weak: "nota",
  },
  status: {
    strong: "estado situacao estadoticket statuschamado situacaochamado estadopedido estadoconversa statusatendimento",
    weak: "resolucao",
  },
  subject: {
    strong: "assunto titulo tema",
    weak: "motivo motivocontato motivocontacto resumo",
  },
  tags: {
    strong: "etiquetas marcadores",
    weak: "etiqueta categoria categorias",
  },
  team: {
    strong: "equipe equipa grupo departamento fila setor ",
    weak: "area unidade",
  },
  site: {
    strong: "filial agencia localizacao",
    weak: "local centro loja",
  },
  inbound: {
    strong: "entrada recebida deentrada saida sentido direcao",
    weak: "direccao",
  },
  reopens: {
    strong: "reaberturas numeroreaberturas",
    weak: "reaberto",
  },
};
