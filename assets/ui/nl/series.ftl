## Reeksen
library-all = Alle gesprekken
library-series = Reeksen
series-lead = Gesprekken in een volgorde die iets opbouwt, met tijd ertussen. Je mag altijd afwijken.
series-begin = Begin aan “{ $title }”
series-done = Gedaan op { $date }
series-now = Nu aan de beurt
series-from = Liefst vanaf { $date }
series-later = Komt later
series-whole = Deze reeks heb je helemaal gedaan.
