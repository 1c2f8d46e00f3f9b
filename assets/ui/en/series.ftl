## Series
library-all = All conversations
library-series = Series
series-lead = Conversations in an order that builds something up, with time in between. You can always do otherwise.
series-begin = Begin “{ $title }”
series-done = Done on { $date }
series-now = Next
series-from = Best from { $date }
series-later = Later
series-whole = You have done the whole of this series.
series-missing =
    { $n ->
        [one] One part of this series is not here yet.
       *[other] { $n } parts of this series are not here yet.
    }
series-faulty = This series cannot be practised: there are errors in its file.
