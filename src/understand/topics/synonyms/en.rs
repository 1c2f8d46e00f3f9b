//! English.

pub(super) const GROUPS: &str = "\
partner husband boyfriend man fiance
wife girlfriend
kid* child* son sons daughter* toddler* baby babies
parents mother father mum mom dad folks
family sister* brother* gran* aunt uncle cousin*
room dorm flat housemate* flatmate* roommate*
home house indoors place
tablet* laptop* computer* pc device* ipad phone* mobile*
chats messages texts conversation* message emails
photo* picture* image* video* clip*
proof evidence screenshot* copies copy
search* check* look* snoop* inspect
password* code
site website* app forum
police officer* court prosecutor judge charge* complaint
crime criminal illegal punish* offence offense forbidden
report* notify
leave leaving left divorce* separat* split
kick throw
gp doctor* physician
psycholog* therap* psychiat* counsellor* counselor*
hospital clinic emergency
confidential* secrecy secret*
helpline* hotline* line number
call* phone ring
chat write writing email contact
service* centre center support
school college university uni campus
class classes lesson* lecture*
study studies studying course* degree major revis*
exam* test* finals
concentrat* focus* attention
sleep* slept awake night* insomnia
eat eating ate meal* food
calm* quiet* peace relax* rest
hobby hobbies enjoy* fun pleasure happy joy
afraid fear* scared frighten* terrif* scary panic*
shame* ashamed
monster sick evil bad twisted pervert*
thought* thinking think mind head
act acts acted action* behaviour behavior done happened happen
start* began begin* begun since
long years months weeks
often frequent* many times
describe* example* detail* exactly precisely
kind sort type about
ocd compuls* obsess*
disorder* diagnos* depress* illness condition
label*
everyone everybody people
sure certain* certainty guarantee*
know judge assess
told tell* telling said say* shared share* talk* discuss* spoken confide*
aware knows informed
trust* rely
someone somebody friend* anyone anybody
alone lonely
now currently moment right tonight today
nearby near around present
weekend saturday sunday days
tomorrow soon next coming
step* 
doable manageable realistic easy easiest
react* response respond*
notice* noticed sense*
confront* raise bring
why
waited wait* silent silence
sorry apolog* excuse regret
blunt fast quick* harsh direct
read reads reading
volunteer* worker* staff
colleague* team
back again return*
welcome door open
going strength courage keeps upright hold
die dying death suicid* live living life
tired exhausted fed
visit* appointment*
help* support* assist*
free cheap afford* cost*
sentence* word* note letter
practise practice* rehears* together
age old
worr* concern*
babysit* supervis* watch*
work* job shift
";
