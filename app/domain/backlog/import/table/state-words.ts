/** Values by which a column without a telling header is known to be states. */
export const stateWords =
  /^(to ?do|new|open|opened|backlog|ready|in progress|doing|active|in review|review|testing|blocked|done|closed|resolved|removed|reopened|новая|новый|открыт[ао]?|к выполнению|в работе|на проверке|решен[ао]?|закрыт[ао]?|готово|сделано|yangi|ochiq|navbatda|jarayonda|ishda|tekshiruvda|bajarildi|yopildi|tayyor|янги|очиқ|навбатда|жараёнда|ишда|текширувда|бажарилди|ёпилди|тайёр)$/iu;
