// What a person's own client says, in that person's language.

export const LANGUAGES = {
  en: "English", es: "Español", pt: "Português", fr: "Français", de: "Deutsch",
  ru: "Русский", ar: "العربية", zh: "中文", hi: "हिन्दी", tr: "Türkçe",
};

const KEYS = ["start", "message", "typing", "sending", "block", "unblock", "reply", "attach", "commands", "edited", "send", "cancel", "ok", "general", "empty", "bot", "members"];
const WORDS = {
  en: ["Start", "Message", "typing…", "sending a file…", "Block the bot", "Unblock the bot", "Reply", "Attach a file", "Commands", "edited", "Send", "Cancel", "OK", "General", "No messages here yet", "bot", "members"],
  es: ["Iniciar", "Mensaje", "escribiendo…", "enviando un archivo…", "Bloquear el bot", "Desbloquear el bot", "Responder", "Adjuntar un archivo", "Comandos", "editado", "Enviar", "Cancelar", "Aceptar", "General", "Aún no hay mensajes", "bot", "miembros"],
  pt: ["Iniciar", "Mensagem", "escrevendo…", "enviando um arquivo…", "Bloquear o bot", "Desbloquear o bot", "Responder", "Anexar um arquivo", "Comandos", "editada", "Enviar", "Cancelar", "OK", "Geral", "Ainda não há mensagens", "bot", "membros"],
  fr: ["Démarrer", "Message", "écrit…", "envoie un fichier…", "Bloquer le bot", "Débloquer le bot", "Répondre", "Joindre un fichier", "Commandes", "modifié", "Envoyer", "Annuler", "OK", "Général", "Pas encore de messages", "bot", "membres"],
  de: ["Starten", "Nachricht", "schreibt…", "sendet eine Datei…", "Bot blockieren", "Bot freigeben", "Antworten", "Datei anhängen", "Befehle", "bearbeitet", "Senden", "Abbrechen", "OK", "Allgemein", "Noch keine Nachrichten", "Bot", "Mitglieder"],
  ru: ["Старт", "Сообщение", "печатает…", "отправляет файл…", "Заблокировать бота", "Разблокировать бота", "Ответить", "Прикрепить файл", "Команды", "изменено", "Отправить", "Отмена", "ОК", "Общая", "Сообщений пока нет", "бот", "участники"],
  ar: ["ابدأ", "رسالة", "يكتب…", "يرسل ملفًا…", "حظر البوت", "إلغاء حظر البوت", "رد", "إرفاق ملف", "الأوامر", "معدّلة", "إرسال", "إلغاء", "حسنًا", "عام", "لا رسائل هنا بعد", "بوت", "الأعضاء"],
  zh: ["开始", "输入消息", "正在输入…", "正在发送文件…", "停用机器人", "启用机器人", "回复", "添加文件", "命令", "已编辑", "发送", "取消", "好", "综合", "还没有消息", "机器人", "成员"],
  hi: ["शुरू करें", "संदेश", "लिख रहा है…", "फ़ाइल भेज रहा है…", "बॉट को ब्लॉक करें", "बॉट को अनब्लॉक करें", "जवाब दें", "फ़ाइल जोड़ें", "कमांड", "संपादित", "भेजें", "रद्द करें", "ठीक", "सामान्य", "अभी कोई संदेश नहीं", "बॉट", "सदस्य"],
  tr: ["Başlat", "Mesaj", "yazıyor…", "dosya gönderiyor…", "Botu engelle", "Engeli kaldır", "Yanıtla", "Dosya ekle", "Komutlar", "düzenlendi", "Gönder", "İptal", "Tamam", "Genel", "Henüz mesaj yok", "bot", "üyeler"],
};

export function wordsFor(language) {
  const list = WORDS[language.slice(0, 2)] || WORDS.en;
  return Object.fromEntries(KEYS.map((key, position) => [key, list[position]]));
}

export function directionOf(language) {
  return ["ar", "he", "fa", "ur"].includes(language.slice(0, 2)) ? "rtl" : "ltr";
}
