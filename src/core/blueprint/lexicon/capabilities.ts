/** Knows the features that requests name with a noun phrase: what lists do anyway, sign-in, content pages, looks at data. */

/** What every generated list, form and page does anyway. */
export const ALWAYS_THERE =
  /^(?:(?:the|an?|their|all|advanced|powerful|quick|easy|simple|basic|full[- ]?text|keyword|global|convenient|robust|and) )*(?:search(?:es|ing)?(?: (?:function|functionality|feature|bar|box|engine|capabilit(?:y|ies)|options?|and filter(?:ing|s)?))*|filter(?:s|ing)?(?: (?:function|functionality|options?))?|sort(?:s|ing)?(?: (?:function|options?))?|brows(?:e|ing)|pagination|paging|list(?:ing)?s?|crud(?: operations)?|(?:create|add|edit|update|delete|view|adding|editing|updating|deleting|viewing|displaying|display|creating)|export(?:s|ing)?(?: (?:to|as|in) (?:csv|excel|a? ?spreadsheet))?|(?:csv|excel|data) (?:export|import)s?|import(?:s|ing)?(?: (?:from|of) (?:csv|excel))?|print(?:ing|outs?)?|(?:responsive|mobile[- ]friendly|clean|modern|intuitive|user[- ]friendly|easy[- ]to[- ]use) ?(?:design|layout|interface|ui|navigation)?|user[- ]?interface|navigation(?: (?:menu|bar))?|menu|home ?page|data (?:management|entry|collection|display|storage|input|review)|information (?:management|recording|display|entry)|database(?: management)?|detail(?:s|ed)? (?:pages?|views?)|(?:form[- ]filling|forms?)(?: functions?)?|saved views?|bulk (?:edit|delete|actions?)|customi[sz]able layouts?|data analysis functions?|data query(?:ing)?|query(?:ing)?|tracking|inquir(?:y|ies)|content (?:browsing|management|display)|(?:back ?end|admin(?:istration)?) (?:management )?(?:system|panel|area|section|console))$/iu;

export const SIGN_IN =
  /\b(?:log ?-?ins?|log(?:ging)? in|sign ?-?in|signing in|user authentication|authentication|user login|sso)\b/iu;
export const SIGN_UP =
  /\b(?:sign ?-?up|signing up|user registration|registration (?:function|form|feature|page)|account (?:registration|creation)|create (?:an? |their |user |personal )*accounts?|register (?:an? |as |for an )+(?:account|user)|accounts? registration|user sign-?ups?|member registration)\b/iu;
export const ROLES =
  /\b(?:permission (?:control|management)|permissions?|access control|role[- ]based(?: access)?(?: control)?|user roles?|roles? (?:and permissions?|management)|user management|rights management|account management|user account management)\b/iu;

/** Page about somebody or something, written as text; the first group or the whole is its title. */
export const CONTENT =
  /^(?:(?:the|an?|our|their|its) )*(?:about(?: us| page)?|company (?:introduction|profile|information|overview|history|story|background|mission|values)|introduction(?: (?:to|of) [\p{L} -]{2,40})?|(?:history|mission|vision|values|team|philosophy)(?:,? (?:and )?(?:history|mission|vision|values))*|(?:company|organization|business|shop|school)['’]?s? (?:history|mission|vision|values|story)|faqs?|frequently asked questions page|terms(?: and conditions| of (?:service|use))?|privacy(?: policy)?|imprint|impressum|help(?: page| section| center)?|guidelines|instructions page|legal notice|welcome (?:page|text)|contact (?:information|details|page)|opening hours|location and directions|services? introduction)$/iu;
export const CONTACT =
  /^(?:(?:the|an?) )?(?:contact(?: us)?(?: (?:form|page|section))?|inquiry form|enquiry form|get in touch|feedback form)$/iu;

export const OUTBOX =
  /^(?:(?:the|an?|their|real-time|instant|private|direct|internal|automatic|automated|email|e-mail|sms|text|push|in-app|online|live|personali[sz]ed|relevant) )*(?:(?<kind>notifications?|reminders?|alerts?|messages?|messaging|chat|live chat|chat interface|emails?|e-mails?|sms|newsletters?)(?: (?:notifications?|alerts?|system|service|function|feature|center|reminders?|sending|tool|box|interface))*|message notifications?)$/iu;
export const PAYMENT =
  /^(?:(?:the|an?|secure|online|multiple|various|easy) )*(?:payments?|payment (?:methods?|processing|gateway|system|function|options?|integration|management)|checkout|check-out|billing)$/iu;

/** What a noun phrase asks to see of its topic. */
export const ASPECT =
  /^(?<topic>.*?) ?\b(?<aspect>data statistics|data visuali[sz]ations?|data analysis|chart analysis|data analytics|statistical analysis|statistics and analysis|statistics|stats|analytics|analysis|analyses|reports?|reporting|charts?|graphs?|dashboards?|visuali[sz]ations?|insights|trends?|rankings?|leader ?boards?|standings|comparisons?|summar(?:y|ies)|metrics|kpis?|performances?|histor(?:y|ies)|status(?:es)?|listings?|showcases?|results|records|progress(?: tracking)?|overview|directory|catalog(?:ue)?)$/iu;

/** Topics that only say that data is meant. */
export const NO_TOPIC =
  /^(?:|data|the|their|all|an?|own|their own|user|users|interactive|detailed|historical|current|real-time|website|system|site|app|application|information|various|different|relevant|personal|basic|data and|the data|of data|simple|monthly|weekly|daily|yearly|annual|general|overall|comprehensive|visual|key|in-depth|management|search|query|background|quick|full|online|performance|generate|generated|growth|business|usage|activity|statistical|graphical|dynamic|progress|analysis|a progress|learning|real time)$/iu;

/** What the dashboard lists by itself. */
export const ALERTS =
  /^(?:(?:the|an?) )*(?:low[- ]stock|overdue|expiry|expiration|reorder|due date|deadline)(?: [\p{L}]+)? (?:alerts?|warnings?|notifications?|lists?|reminders?)$/iu;

/** Nouns for what somebody foresees or advises; they are kept as records that people enter. */
export const FORESEEN =
  /\b(?:predictions?|forecasts?|forecasting|recommendations?|suggestions?|advice|assessments?|diagnostics)$/iu;
