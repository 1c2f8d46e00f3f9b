# The guide inside the program.
nav-guide = Guide
workshop-guide = How do you write a scenario? Read the guide
workshop-reference = All functions
guide-find = Find in the guide
guide-found = { $n ->
    [0] Nothing found
    [one] 1 place found
   *[other] { $n } places found
}
guide-contents = Contents and find
guide-page = Page
guide-other-lang = This page is in { $lang } only.
