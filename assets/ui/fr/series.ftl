## Séries
library-all = Tous les entretiens
library-series = Séries
series-lead = Des entretiens dans un ordre qui construit quelque chose, avec du temps entre eux. Tu peux toujours faire autrement.
series-begin = Commencer « { $title } »
series-done = Fait le { $date }
series-now = À faire maintenant
series-from = De préférence à partir du { $date }
series-later = Plus tard
series-whole = Tu as terminé cette série.
series-missing =
    { $n ->
        [one] Une partie de cette série n’est pas encore ici.
       *[other] { $n } parties de cette série ne sont pas encore ici.
    }
series-faulty = Cette série ne peut pas être exercée : son fichier contient des erreurs.
