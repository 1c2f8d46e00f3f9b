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
