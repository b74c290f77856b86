/** Ordinary English words that postings are full of, or that are the name of a product, a method or a language as well. */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  `able about above abstract accelerate access account across act action active adapt after agent agile aim align also amplify amplitude anchor angular
any apex apollo apply approach argo arm arrow art assembly assist astro atlas aware back backbone backlog balance bamboo bar base bash basis batch be
beacon beam bed bee best better beyond big black blank bloom bolt boost bottle brand bridge bring bubble budget buffer build bun business cadence call
can canvas capital care cash celery challenge chance change check chef city clarity class clay clean clear client clip close cloud coach code color
combine come comet comfort community compass complete compose confluence connect consul contact content context contract control core cosmos cost
country craft create credit critical cross crystal cube culture current cursor custom cycle cypress daily dart dash dashboard data date day
decision deep define deliver delta demand depth detail develop digital direct discord discover dolphin done drift drive due duo dynamic each eagle
early earn easy echo eclipse edge elastic electron embedded ember empower enable encompass end energy engage engine enhance enjoy ensure enterprise
envoy epic equal eval even ever evolve excel excellence execute expand expect expert express fabric fair falcon family fast feast feature feel few
field film final find first fish fit fix flask flow flutter focus follow form fortune forward foundation foundry free freedom front full fun function
future gem general ghost give glean glide global glue go goal good graphite grasshopper great ground group grow growth grunt guidance guide gulp
handle handlebars harbor hard hardware harness have head health heap hear heart helm help here hex high hire hive home honest human humble ideal
impact impala improve in include industry influence inform initiative insomnia integrate integrity intelligence intercom interest internal inventor it
jasmine jest job join journey julia junior juniper just karma keep key kind know lambda lamp language large later lattice launch law lead leader lean
learn legal less let level lever life lightning like lime line linear link liquid list live local locust long look loom love low lumen machine
maintain make manage manual market master match matter maven may maze mean meet member mentor metal mindset mirage mission mobile mocha modal mode
model modern monday money monitor more move much multiple must mustache native nature need neon nest network new next nice node nomad note notice
notion now number octave octopus offer office often on one open operate opportunity oracle orange origin other otter outlines outlook outreach over
own pace packer pact page pairing palm panda panther part partner party pascal passion past people perfect perform performance person phoenix phone
pig pilot pipeline place plaid plan platform play please plus point polish polygon portfolio position post postman potential power practice prefect
presence presto principle prism process processing professional program progress project prophet proud provide pulse puma puppet purpose push pyramid
quality quota race racket radar radius raft ramp range rapid ray reach react read ready real realm receive record redshift relay reliable remedy remix
remote render replicate report request resolve respect rest retool review rhino rice right robust rocket role rope rosetta ruby run runway rust safe
sage salt same scale scheme science scope search secure see seek segment self senior sense sentinel sentry sequence series serve service set shape
share shell ship short shuttle side sigma signal silo simple since sip site sketch slack slice small smart snowflake soap soar social soda solid
solution solve source space spark speak spectrum speed sphinx spinnaker spring square stack staff stage standard start state stay stem step still
stitch stock storm strategy stripe strive strong structure style submit succeed suite superset support sure swift system tackle take talent tango
target team teams tempo temporal term test text think thrift thrive time today together tool top torch tornado total track trade transform translate
travel true trust turn tutor two under understand unique unity unleash up use user vagrant value vault velocity venture vertex very via viper vision
visit voice want warp wave way web week welcome well whale while whisper wide will win with word work workday workshop world write yarn year zoom`.split(/\s/),
);
