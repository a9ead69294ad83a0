"""The lines that pages carry beside a report, as patterns of whole lines, by what they are for.

They are gathered from the make-up of news sites, wire copy, mailing lists and printed reports in English.
``{0,60}`` and its like bound what may follow: a longer line is a sentence that merely begins alike.
"""

PHRASES = (
    # readers' comments
    r"(?:\d{1,6} |no |view (?:all )?|see (?:all )?|show |leave a |post a |add a |"
    r"read )?comments?(?: ?\(\d{1,6}\)| ?: ?\d{1,6}| \d{1,6}| are closed| off| on this story)?",
    r"(?:join|start) (?:in )?the (?:conversation|discussion).{0,40}",
    r"be the first to comment.{0,40}",
    r"log ?in to comment.{0,30}",
    # sharing
    r"share(?: (?:this|on|via|with|to|the|article|story)\b.{0,60})?",
    r"shares? ?:? ?\d{0,6}",
    r"click to share.{0,60}",
    r"read or share this (?:story|article).{0,100}",
    r"\d{1,6} shares?",
    r"(?:share |follow )?(?:facebook|twitter|x|whats ?app|telegram|linked ?in|reddit|e-?mail|print|"
    r"copy(?: link)?|pinterest|messenger|instagram|youtube|tiktok|flipboard|tumblr|sms|threads|bluesky|"
    r"mastodon|rss|more|share|save|tweet|like|pocket)(?:(?:[ ,|/·•]| and | \| )+(?:facebook|twitter|x|"
    r"whats ?app|telegram|linked ?in|reddit|e-?mail|print|copy(?: link)?|pinterest|messenger|instagram|"
    r"youtube|tiktok|flipboard|tumblr|sms|threads|bluesky|mastodon|rss|more|share|save|tweet|like|"
    r"pocket)){0,12}",
    r"(?:follow|like|join|find) (?:us|me|our (?:page|channel|group|account|\w+ (?:page|channel|group|"
    r"account)))\b.{0,120}",
    r"follow @?\w{1,30}(?: on \w{1,20})?",
    # other reports
    r"(?:related|recommended|suggested|popular|trending|latest|more|top|other|similar)(?: (?:stor(?:y|ies)|"
    r"articles?|news|content|topics?|links?|posts?|reading|coverage|videos?|items?))(?: (?:from|on|about|"
    r"for you|you|by|to read)\b.{0,40})?:?",
    r"related",
    r"trending(?: now)?",
    r"most (?:read|viewed|popular|shared|commented)",
    r"editors?['’]s? picks?",
    r"you (?:may|might) (?:also )?(?:like|be interested in|have missed)",
    r"recommended(?: for you)?",
    r"don['’]t miss",
    r"must[- ]reads?",
    r"in case you missed it",
    r"more (?:on|from|in|about) (?:this|the|our)\b.{0,50}",
    r"what to read next",
    r"up next",
    r"in this (?:article|story)",
    r"see also",
    r"read (?:also|more|next|on)",
    r"also read",
    r"further reading",
    r"explore more",
    r"(?:read|see|watch|listen|hear|view)(?: more| also| next| now| live| here| the full (?:story|article|"
    r"report)| this| it| on)?(?: on [\w .]{1,40})? ?(?::|\||»|>|→|—).{0,200}",
    r"(?:also read|more|related|recommended|in pictures|photos|video|gallery|podcast) ?(?::|\||»).{0,160}",
    # advertisements
    r"(?:- |\[|\()?advert(?:isement|ising|orial)?s?(?:\]|\)| -)?",
    r"ads?",
    r"sponsored(?: content| by.{0,60})?",
    r"promoted(?: content| stories)?",
    r"paid (?:post|content)",
    r"(?:story|article|content|text) continues (?:below|after).{0,60}",
    r"continue reading.{0,60}",
    r"(?:scroll|skip) (?:down |past |to |the )?.{0,30}(?:continue|content|newsletter|promotion|advert\w*|"
    r"ad)\b.{0,30}",
    r"remove ads?.{0,40}",
    # newsletters
    r"(?:sign|signing) up (?:for|to|here|now|today)\b.{0,220}",
    r"subscribe(?:d|rs)?(?: (?:now|today|to|here|for|via|or)\b.{0,220})?!?",
    r"(?:our |the |daily |weekly |free )*newsletters?(?: sign-?up)?",
    r"get (?:the|our|all the|more|breaking|your)\b.{0,80}(?:inbox|newsletters?|e-?mail|alerts?|notifications?|"
    r"app)\b.{0,80}",
    r"enter your e-?mail.{0,80}",
    r"by (?:signing up|subscribing|clicking|continuing|using).{0,260}",
    r"(?:thank you|thanks) for (?:subscribing|reading|visiting|signing).{0,120}",
    # accounts and support
    r"(?:log|sign) ?(?:in|out|on)",
    r"register(?: now)?",
    r"my account",
    r"already (?:a |have an )?(?:subscriber|member|account|registered).{0,80}",
    r"create (?:an )?account.{0,40}",
    r"become a (?:member|subscriber|supporter).{0,120}",
    r"support (?:our|independent|us)\b.{0,200}",
    r"donate(?: now| today| here)?",
    r"buy (?:now|a subscription).{0,60}",
    # rights and terms
    r"(?:©|\(c\)|copyright\b|&copy;).{0,250}",
    r".{0,80}\ball rights reserved\b.{0,160}",
    r".{0,120}may not be (?:published|reproduced|copied|republished)\b.{0,200}",
    r"(?:terms|conditions) (?:of|and|&) (?:use|service|conditions).{0,80}",
    r"privacy(?: (?:policy|notice|settings|statement)\b.{0,60})?",
    # cookies and consent
    r"(?:this|our) (?:web ?)?(?:site|page) (?:uses|use)\b.{0,40}cookies\b.{0,250}",
    r"we (?:and our partners |also )?use cookies\b.{0,300}",
    r".{0,30}\bcookie (?:policy|settings|preferences|notice|consent)\b.{0,80}",
    r"(?:accept|reject|allow|manage|refuse)(?: all| necessary)?(?: cookies| consent| preferences)?",
    r"i (?:agree|accept)",
    # updates to come
    r"stay (?:tuned|with us|informed|updated|connected)\b.{0,160}",
    r"more (?:details|information|updates?)? ?(?:to follow|to come|soon|as we get it)\b.{0,40}",
    r"(?:check|come) back (?:soon|later|for|here)\b.{0,100}",
    r"(?:this is )?(?:a |an )?(?:developing|breaking)(?: news)?(?: story(?:[ .,;:—–-].{0,140})?)?",
    r"(?:this|the) (?:story|article|post|page|piece) (?:is being|has been|was|will be) (?:updated|corrected|"
    r"amended|edited|first|originally|republished|published|produced|supplied|developing)\b.{0,200}",
    # credits of pictures
    r"(?:stock |library |archive )?(?:file[ -])?(?:photo|image|picture|photograph|pic|credit|illustration|"
    r"cover)s?(?: by| from| credits?| source| courtesy(?: of)?| via)?(?: ?: ?|, | ?/ ?| by )[^.!?]{0,120}\.?",
    r"file (?:photo|image|picture|pic)\b.{0,300}",
    r"image caption.{0,60}",
    r"\[?(?:file|photo|image|picture|video|getty|ap|afp|epa|reuters|eyepress)(?: ?(?:/|via|photo|images?|file|"
    r"screengrab).{0,80})?\]?\.?",
    r"\(?(?:photo|photograph|image|picture|video) (?:by|from|via|courtesy|provided)\b.{0,160}\)?",
    r"[^.!?]{0,60}/ ?(?:getty|afp|ap|reuters|epa|anadolu|xinhua|shutterstock|eyevine|alamy|rex|zuma|sipa|tass|"
    r"bloomberg)\b[^.!?]{0,50}\.?",
    r"[^.!?]{0,40}\bvia (?:getty images|reuters|ap|afp|getty|social media|video)\b[^.!?]{0,20}\.?",
    r"getty images.{0,60}",
    # addresses
    r"<?(?:https?://|www\.)\S{1,400}>?",
    r"(?:pic\.twitter|t|youtu)\.(?:com|co|be)/\S{1,60}",
    r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}",
    r"@\w{1,40}",
    r"(?:#\w{1,60}[ ,]{0,3}){1,20}",
    # menus
    r"(?:home|menu|search|close|open|loading\W{0,3}|next|previous|prev|back|back to (?:top|home|.{0,20})|top|"
    r"skip to (?:main |the )?(?:content|navigation).{0,20}|toggle \w{1,20}|navigation|contact(?: us)?|"
    r"about(?: us)?|help|faqs?|sitemap|show (?:more|less|all)|load more|view (?:more|all)|see (?:more|all)|"
    r"click here.{0,60}|play|pause|mute|unmute|download|expand|collapse|hide|print(?: this)?(?: page|"
    r" article)?|font size.{0,20}|text size.{0,20}|language|english|listen(?: to this.{0,40})?|watch(?: now|"
    r" live)?|live|video|photos?|gallery|opens in (?:a )?new (?:tab|window)|external link|"
    r"this video can ?not be played.{0,60})",
    r"(?:home|news|world)(?: ?[>»›|/] ?[\w &'’-]{1,40}){1,8}",
    # tags
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|sections?|posted in|labels?|tagged) ?:.{0,300}",
    # credits of the desk
    r"(?:\(|\[)?(?:additional )?(?:reporting|writing|editing|edited|compiled|written|translated|translation|"
    r"produced|story|text|research|graphics?|with (?:additional )?(?:reporting|inputs?|files|"
    r"contributions?)) (?:by|from) .{1,300}",
    r".{0,80}\b(?:contributed|contributing) to this (?:report|story|article).{0,60}",
    # notes at the end
    r"(?:our standards|source|sources): ?the thomson reuters.{0,80}",
    r"our standards.{0,80}",
    r"acquire licensing rights.{0,40}",
    r"(?:-+ ?)?(?:30|ends?|end of (?:text|item|report|document))(?: ?-+)?",
    r"#{2,}",
    r"(?:media|press) (?:contacts?|enquir\w+|inquir\w+)\b.{0,200}",
    r"(?:for|to get) (?:more|further|media|press|additional) (?:information|inquiries|enquiries|details)\b.{0,250}",
    r"(?:tel|phone|fax|mobile|e-?mail|telephone) ?[.:].{1,120}",
    r"disclaimer\b.{0,350}",
    r"the views (?:and opinions )?expressed\b.{0,300}",
    r"(?:this (?:article|story|report|piece) )?(?:was )?(?:originally|first) (?:published|appeared|posted)\b.{0,160}",
    r"republish(?:ed)? (?:this|with|under|from)\b.{0,120}",
    # lengths and counts
    r"(?:reading time|estimated reading time) ?:?.{0,30}",
    r"\d{1,3}[- ]min(?:ute)?s?(?: read)?",
    r"(?:video )?duration ?:? ?[\d:]{2,8}",
    r"[\d:]{3,8}",
    r"views? ?:? ?\d{1,9}",
    r"\d{1,9} views?",
    # page numbers
    r"(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?",
    r"page \d{1,4}.{0,20}",
    r"\|? ?p ?a ?g ?e ?\|? ?\d{1,4}",
    # newsletters' footers
    r"(?:to )?unsubscribe\b.{0,200}",
    r"you (?:are receiving|received|have received|re receiving)\b.{0,60}(?:e-?mail|message|newsletter)\b.{0,200}",
    r"view (?:this|in|it) .{0,20}browser.{0,60}",
    r"sent from my \w{1,20}",
    r"update your preferences.{0,60}",
    r"manage (?:your )?(?:subscription|preferences|newsletters?).{0,60}",
    # rules
    r"[\W_]{1,200}",
)
"""Each stands for a whole line, in small or large letters, blanks and marks at its ends aside."""
