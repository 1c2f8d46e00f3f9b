# What a scenario's topics understand.
workshop-pane-understanding = Understanding
understood-lead = What your scenario’s topics understand: which get confused, and which sentences of kept conversations nobody understood.
understood-busy = Reading…
understood-faulty = As soon as the text can be read, you see here what it understands.
understood-again = Read again
understood-count = { $topics ->
    [one] 1 topic
   *[other] { $topics } topics
}, { $phrases ->
    [one] 1 phrase
   *[other] { $phrases } phrases
} · { $recordings ->
    [0] no kept conversations
    [one] 1 kept conversation
   *[other] { $recordings } kept conversations
}
understood-unread = { $n } could not be read
understood-no-topics = This scenario has no topics of its own yet. Write one with topic("name", ["phrase", …]) for what the codebook does not know.
understood-clear = Every phrase is read as it is meant.
understood-missed = Not understood in conversations ({ $n })
understood-times = { $n ->
    [one] said once
   *[other] said { $n } times
}
understood-meant = You said: { $acts }
understood-nearest = Most like { $topic }: “{ $phrase }”
understood-far = Like no topic
understood-add = Add to { $topic }
understood-add-other = Another topic
understood-identifying = Somebody could be recognised by this: { $kinds }. Write it in words of your own with the topic.
understood-misread = Read otherwise than meant ({ $n })
understood-not-heard = Is not read as { $topic }
understood-read-as = Meant as { $topic }, read as { $keys }
understood-read-too = { $topic }: read as { $keys } too
understood-comes-lost = In { $beat } the rule of this topic then does not answer.
understood-comes-leads = In { $beat } the story then goes to { $what }, by line { $line }.
understood-comes-mistake = In { $beat } it then counts as a mistake too, by line { $line }.
understood-comes-against = In { $beat } line { $line } then works against it: { $what } goes the other way.
understood-phrases-more = and { $n } more
understood-harmless = Of no consequence ({ $n })
understood-harmless-hint = The story does not change by these. Look at them when there is time.
understood-reword = Say it another way, or give one of the rules a condition.
understood-confused = Topics that are alike ({ $n })
understood-sounds-like = { $topic } sounds like { $heard }
understood-part = Give both phrases with words of their own, or make one topic of them.
understood-near = Phrases that say nearly the same ({ $n })
understood-pair = { $topic }: “{ $phrase }”
understood-drop = Leave one out, or say it another way.
understood-more = Show { $n } more
notice-phrase-no-topic = This topic does not stand in the text
notice-phrase-already = This topic has that phrase already
