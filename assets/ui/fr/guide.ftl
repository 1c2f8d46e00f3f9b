# Le mode d’emploi dans le programme.
nav-guide = Mode d’emploi
workshop-guide = Comment écrire un scénario ? Lis le mode d’emploi
workshop-reference = Toutes les fonctions
guide-find = Chercher dans le mode d’emploi
guide-found = { $n ->
    [0] Rien trouvé
    [one] { $n } endroit trouvé
   *[other] { $n } endroits trouvés
}
guide-contents = Sommaire et recherche
guide-page = Page
guide-other-lang = Cette page n’existe pas encore en français ; la voici dans une autre langue ({ $lang }).
