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
series-missing =
    { $n ->
        [one] Eén deel van deze reeks is hier nog niet.
       *[other] { $n } delen van deze reeks zijn hier nog niet.
    }
series-faulty = Deze reeks kan niet geoefend worden: er staan fouten in het bestand.
