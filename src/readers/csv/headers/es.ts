import type { Headers } from "./headers.js";

/** Headers in Spanish. */
export const es: Headers = {
  conversation: {
    strong: `idconversacion conversacion numeroconversacion idticket numeroticket idcaso numerocaso caso idchat
      numerochat idsesion sesion idinteraccion interaccion idincidencia numeroincidencia incidencia idsolicitud
      numerosolicitud solicitud idllamada idhilo hilo expediente numeroexpediente idconsulta numeroconsulta`,
    weak: "identificador referencia numero consulta llamada folio",
  },
  role: {
    strong: "rol rolremitente tiporemitente tipoautor rolautor tipoemisor tipousuario rolusuario tipoparticipante",
    weak: "remitente emisor autor de quien papel tipo participante sentido",
  },
  text: {
    strong: "mensaje textomensaje contenidomensaje cuerpomensaje texto cuerpo",
    weak: "contenido comentario comentarios nota respuesta descripcion",
  },
  transcript: {
    strong: `transcripcion transcripcionchat transcripcionconversacion historialchat historialconversacion
      textoconversacion conversacioncompleta`,
    weak: "historial",
  },
  agent: {
    strong: `agente nombreagente asesor asesora nombreasesor operador operadora nombreoperador asignadoa asignado agenteasignado
      ejecutivo gestor atendidopor teleoperador representante empleado idagente idasesor`,
    weak: "propietario responsable",
  },
  customer: {
    strong: `cliente nombrecliente clienta idcliente numerocliente codigocliente correocliente emailcliente visitante
      nombrevisitante solicitante nombresolicitante usuariofinal idusuario llamante nombrecontacto abonado
      numeroabonado`,
    weak: "correo email contacto usuario",
  },
  at: {
    strong: `fechahora fechayhora marcatiempo marcatemporal fechaenvio horaenvio enviadoel fechacreacion creadoel
      fechamensaje horamensaje fecharecepcion recibidoel fechainicio horainicio hora`,
    weak: "fecha dia enviado creado inicio cuando",
  },
  channel: {
    strong: "canal canalcontacto canalatencion tipocanal",
    weak: "medio origen via fuente",
  },
  language: {
    strong: "idioma codigoidioma idiomacliente",
    weak: "lengua",
  },
  author: {
    strong: "autor nombreautor remitente nombreremitente emisor enviadopor escritopor redactor interlocutor",
    weak: "de nombre quien participante creadopor usuario",
  },
  private: {
    strong: `privado privada interno interna notainterna comentariointerno esprivado esinterno publico espublico
      visibilidad`,
    weak: "nota",
  },
  csat: {
    strong: `satisfaccion satisfaccioncliente valoracion valoracioncliente calificacion puntuacion
      puntuacionsatisfaccion estrellas resultadoencuesta`,
    weak: "nota puntaje encuesta",
  },
  status: {
    strong: "estado estadoticket estadocaso estadoconversacion estadosolicitud estatus",
    weak: "situacion resolucion",
  },
  subject: {
    strong: "asunto titulo tema",
    weak: "motivo motivocontacto resumen",
  },
  tags: {
    strong: "etiquetas",
    weak: "etiqueta categoria categorias",
  },
  team: {
    strong: "equipo grupo departamento cola ",
    weak: "area unidad",
  },
  site: {
    strong: "sede sucursal oficina ubicacion",
    weak: "sitio centro lugar delegacion",
  },
  inbound: {
    strong: "entrante esentrante saliente essaliente direccionmensaje sentido",
    weak: "direccion",
  },
  reopens: {
    strong: "reaperturas numeroreaperturas",
    weak: "reabierto",
  },
};
