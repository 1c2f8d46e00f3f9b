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
