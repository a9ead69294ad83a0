"""Lists of articles, as indexes of news and archives of reports give them: JSON or a table, with texts or links."""
