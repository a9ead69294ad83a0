"""Litter: what a page carries beside its report, and what is never read for claims.

Only a whole line is litter. A line is taken for it when it opens as such lines open, and is no longer than they are:
a wrong "litter" loses a report's words for good, a missed one costs a stray heading.
"""

from __future__ import annotations

import re

LONGEST = 400
"""Characters; a cookie notice is the longest of its kind."""

NETWORKS = r"(?:facebook|twitter|x|whats ?app|telegram|linked ?in|reddit|e-?mail|print|copy(?: link)?|pinterest|messenger|instagram|youtube|tiktok|flipboard|tumblr|sms|threads|bluesky|mastodon|rss|more|share|save|tweet|like|pocket)"
LINKS = r"(?:stor(?:y|ies)|articles?|news|content|topics?|links?|posts?|reading|coverage|videos?|items?)"

WHOLE = [
    r"(?:\d{1,6} |no |view (?:all )?|see (?:all )?|show |leave a |post a |add a |read )?comments?(?: ?\(\d{1,6}\)| ?: ?\d{1,6}| \d{1,6}| are closed| off| on this story)?",
    r"(?:join|start) (?:in )?the (?:conversation|discussion).{0,40}|be the first to comment.{0,40}|log ?in to comment.{0,30}",
    r"share(?: (?:this|on|via|with|to|the|article|story)\b.{0,60})?|shares? ?:? ?\d{0,6}|click to share.{0,60}|\d{1,6} shares?",
    rf"(?:share |follow )?{NETWORKS}(?:(?:[ ,|/·•]| and | \| )+{NETWORKS}){{0,12}}",
    r"(?:follow|like|join|find) (?:us|me|our (?:page|channel|group|account|\w+ (?:page|channel|group|account)))\b.{0,120}|follow @?\w{1,30}(?: on \w{1,20})?",
    rf"(?:related|recommended|suggested|popular|trending|latest|more|top|other|similar)(?: {LINKS})(?: (?:from|on|about|for you|you|by|to read)\b.{{0,40}})?:?",
    r"related|trending(?: now)?|most (?:read|viewed|popular|shared|commented)|editors?['’]s? picks?|you (?:may|might) (?:also )?(?:like|be interested in|have missed)|recommended(?: for you)?|don['’]t miss|must[- ]reads?|in case you missed it|more (?:on|from|in|about) (?:this|the|our)\b.{0,50}|what to read next|up next|in this (?:article|story)|see also|read (?:also|more|next|on)|also read|further reading|explore more",
    r"(?:read|see|watch|listen|hear|view)(?: more| also| next| now| live| here| the full (?:story|article|report)| this| it| on)?(?: on [\w .]{1,40})? ?(?::|\||»|>|→|—).{0,200}",
    r"(?:also read|more|related|recommended|in pictures|photos|video|gallery|podcast|explainer|opinion|analysis|live) ?(?::|\||»).{0,160}",
    r"(?:- |\[|\()?advert(?:isement|ising|orial)?s?(?:\]|\)| -)?|ads?|sponsored(?: content| by.{0,60})?|promoted(?: content| stories)?|paid (?:post|content)|(?:story|article|content|text) continues (?:below|after).{0,60}|continue reading.{0,60}|(?:scroll|skip) (?:down |past |to |the )?.{0,30}(?:continue|content|newsletter|promotion|advert\w*|ad)\b.{0,30}|remove ads?.{0,40}",
    r"(?:sign|signing) up (?:for|to|here|now|today)\b.{0,220}|subscribe(?:d|rs)?(?: (?:now|today|to|here|for|via|or)\b.{0,220})?!?|(?:our |the |daily |weekly |free )*newsletters?(?: sign-?up)?|get (?:the|our|all the|more|breaking|your)\b.{0,80}(?:inbox|newsletters?|e-?mail|alerts?|notifications?|app)\b.{0,80}|enter your e-?mail.{0,80}|by (?:signing up|subscribing|clicking|continuing|using).{0,260}|(?:thank you|thanks) for (?:subscribing|reading|visiting|signing).{0,120}",
    r"(?:log|sign) ?(?:in|out|on)|register(?: now)?|my account|already (?:a |have an )?(?:subscriber|member|account|registered).{0,80}|create (?:an )?account.{0,40}|become a (?:member|subscriber|supporter).{0,120}|support (?:our|independent|us)\b.{0,200}|donate(?: now| today| here)?|buy (?:now|a subscription).{0,60}",
    r"(?:©|\(c\)|copyright\b|&copy;).{0,250}|.{0,80}\ball rights reserved\b.{0,160}|.{0,120}may not be (?:published|reproduced|copied|republished)\b.{0,200}|(?:terms|conditions) (?:of|and|&) (?:use|service|conditions).{0,80}|privacy(?: (?:policy|notice|settings|statement)\b.{0,60})?",
    r"(?:this|our) (?:web ?)?(?:site|page) (?:uses|use)\b.{0,40}cookies\b.{0,250}|we (?:and our partners |also )?use cookies\b.{0,300}|.{0,30}\bcookie (?:policy|settings|preferences|notice|consent)\b.{0,80}|(?:accept|reject|allow|manage|refuse)(?: all| necessary)?(?: cookies| consent| preferences)?|i (?:agree|accept)",
    r"stay (?:tuned|with us|informed|updated|connected)\b.{0,160}|more (?:details|information|updates?)? ?(?:to follow|to come|soon|as we get it)\b.{0,40}|(?:check|come) back (?:soon|later|for|here)\b.{0,100}|(?:this is )?(?:a |an )?(?:developing|breaking)(?: news)?(?: story(?:[ .,;:—–-].{0,140})?)?|(?:this|the) (?:story|article|post|page|piece) (?:is being|has been|was|will be) (?:updated|corrected|amended|edited|first|originally|republished|published|produced|supplied|developing)\b.{0,200}",
    r"(?:stock |library |archive )?(?:file[ -])?(?:photo|image|picture|photograph|pic|credit|illustration|cover)s?(?: by| from| credits?| source| courtesy(?: of)?| via)?(?: ?: ?|, | ?/ ?| by )[^.!?]{0,120}\.?|file (?:photo|image|picture|pic)\b.{0,300}|image caption.{0,60}|\[?(?:file|photo|image|picture|video|getty|ap|afp|epa|reuters|eyepress)(?: ?(?:/|via|photo|images?|file|screengrab).{0,80})?\]?\.?",
    r"\(?(?:photo|photograph|image|picture|video) (?:by|from|via|courtesy|provided)\b.{0,160}\)?|[^.!?]{0,60}/ ?(?:getty|afp|ap|reuters|epa|anadolu|xinhua|shutterstock|eyevine|alamy|rex|zuma|sipa|tass|bloomberg)\b[^.!?]{0,50}\.?|[^.!?]{0,40}\bvia (?:getty images|reuters|ap|afp|getty|social media|video)\b[^.!?]{0,20}\.?|getty images.{0,60}",
    r"<?(?:https?://|www\.)\S{1,400}>?|(?:pic\.twitter|t|youtu)\.(?:com|co|be)/\S{1,60}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|@\w{1,40}|(?:#\w{1,60}[ ,]{0,3}){1,20}",
    r"(?:home|menu|search|close|open|loading\W{0,3}|next|previous|prev|back|back to (?:top|home|.{0,20})|top|skip to (?:main |the )?(?:content|navigation).{0,20}|toggle \w{1,20}|navigation|contact(?: us)?|about(?: us)?|help|faqs?|sitemap|show (?:more|less|all)|load more|view (?:more|all)|see (?:more|all)|click here.{0,60}|play|pause|mute|unmute|download|expand|collapse|hide|print(?: this)?(?: page| article)?|font size.{0,20}|text size.{0,20}|language|english|listen(?: to this.{0,40})?|watch(?: now| live)?|live|video|photos?|gallery|opens in (?:a )?new (?:tab|window)|external link|this video can ?not be played.{0,60})",
    r"(?:home|news|world)(?: ?[>»›|/] ?[\w &'’-]{1,40}){1,8}",
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|sections?|posted in|labels?|tagged) ?:.{0,300}",
    r"(?:\(|\[)?(?:additional )?(?:reporting|writing|editing|edited|compiled|written|translated|translation|produced|story|text|research|graphics?|with (?:additional )?(?:reporting|inputs?|files|contributions?)) (?:by|from) .{1,300}|.{0,80}\b(?:contributed|contributing) to this (?:report|story|article).{0,60}",
    r"(?:our standards|source|sources): ?the thomson reuters.{0,80}|our standards.{0,80}|acquire licensing rights.{0,40}|(?:-+ ?)?(?:30|ends?|end of (?:text|item|report|document))(?: ?-+)?|#{2,}|(?:media|press) (?:contacts?|enquir\w+|inquir\w+)\b.{0,200}|(?:for|to get) (?:more|further|media|press|additional) (?:information|inquiries|enquiries|details)\b.{0,250}|(?:tel|phone|fax|mobile|e-?mail|telephone) ?[.:].{1,120}",
    r"disclaimer\b.{0,350}|the views (?:and opinions )?expressed\b.{0,300}|(?:this (?:article|story|report|piece) )?(?:was )?(?:originally|first) (?:published|appeared|posted)\b.{0,160}|republish(?:ed)? (?:this|with|under|from)\b.{0,120}",
    r"(?:reading time|estimated reading time) ?:?.{0,30}|\d{1,3}[- ]min(?:ute)?s?(?: read)?|(?:video )?duration ?:? ?[\d:]{2,8}|[\d:]{3,8}|views? ?:? ?\d{1,9}|\d{1,9} views?",
    r"(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?|page \d{1,4}.{0,20}|\|? ?p ?a ?g ?e ?\|? ?\d{1,4}",
    r"(?:to )?unsubscribe\b.{0,200}|you (?:are receiving|received|have received|re receiving)\b.{0,60}(?:e-?mail|message|newsletter)\b.{0,200}|view (?:this|in|it) .{0,20}browser.{0,60}|sent from my \w{1,20}|update your preferences.{0,60}|manage (?:your )?(?:subscription|preferences|newsletters?).{0,60}",
    r"[\W_]{1,200}",
]
WHOLE_LINE = re.compile(r"(?i)[\W_]{0,4}(?:" + "|".join(WHOLE) + r")[\W_]{0,4}\Z")
LINK_HEAD = re.compile(
    r"(?i)[\W_]{0,3}(?:related|recommended|trending|most|more|you m|see also|read (?:also|more|next)|also read|latest|popular|top stor"
    r"|editor|don['’]t miss|must|what to read|suggested|similar|other|in case|further)\b[^.:]{0,60}:?[\W_]{0,3}\Z"
)
COMMENTS = re.compile(r"(?i)[\W_]{0,3}(?:(?P<before>\d{1,6}) )?comments?(?: ?[(:]? ?(?P<after>\d{1,6})\)?)?[\W_]{0,3}\Z")


def is_litter(line: str) -> bool:
    """Return whether ``line``, without blanks at its ends, is no part of the report."""
    return len(line) <= LONGEST and WHOLE_LINE.match(line) is not None


def heads_links(line: str) -> bool:
    """Return whether the short lines after this line of litter are links to other reports."""
    return len(line) <= 80 and LINK_HEAD.match(line) is not None


def opens_comments(line: str) -> bool:
    """Return whether readers' comments follow this line of litter ("3 Comments"; none follow "Comments (0)")."""
    match = COMMENTS.match(line) if len(line) <= 40 else None
    return match is not None and int(match["before"] or match["after"] or 0) > 0
