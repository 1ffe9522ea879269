package redact

// plainWords are words of English as cables write it. Their plurals and the forms in -ed, -ing and -ly are left out.
const plainWords = `
abandon abeyance ability able abnormal aboard abolished about above abroad absence absent absolute abstain
academic acceleration accept acceptable acceptance access accessible accommodation accompanied accompany
accomplish accord accordance account accrue accumulation accurate achieve achievement acknowledge acquiescence
acquire acquisition across act action active activist activity actual acute ad add addition additional address
addressees adequacy adequate adhere adjustment administered administration administrative admission admit
admitted adopt adoption advance advantage advantageous adverse advice advisable advise advisers advisory
advocate aerial affairs affect affirmative afford afraid after afternoon again against age agency agenda
agents aggression aggressive agitation ago agree agreeable agreement agricultural ahead aid aide aim air
aircraft airfield airlift airport al alarm alert aligned alignment all allegations alleged alliance allied
allocated allocation allow allowance ally almost alone along already also alter alternative although always am
ambassadors ambitions ambitious amended amendment ammunition among amount an analysis analyzed and annex
announce announcement annual another answer anti anticipate anticipation anxiety anxious any anyone anything
anywhere apart apparent appeal appear appearance applicable application applied apply appointed appointment
appraisal appreciate appreciation apprehensions approach appropriate approval approve approximately apr
arbitrary are area argue argument arise arisen armament armed armistice arms army arose around arouse arrange
arrangement arrested arrival arrive article artillery as ascertain aside ask aspect aspirations assault assert
assertion assess assessment asset assigned assignment assist assistance associated associates association
assume assumption assurance assure at atmosphere atomic attach attack attain attainable attainment attempt
attend attention attitude attractive audience augment augmentation authority authorization authorize
availability available average averted avoid await aware awareness away awkward back background backwardness
bad balance ballistic ban banks bargain base basic basically basis battalion battle be bear became because
become been before began begin beginning begun behalf behavior behind being belief believe below beneficial
benefit bent best better between beyond big bilateral bill billion bit bitter black blame bloc block blockade
bloodshed blow bluntly board body bomb bombardment bomber books border bore borne both bothered bound boundary
break brief brigade bring broad broadcasting broaden broader broke broken brought budget budgetary build
buildup built burden bureaus business but buy by cabinet cable calculated calendar call calm came camp
campaign can candidate cannot capability capable capacity capital captured care careful carried carry case
cast casualties catch categorically category cause caution cautious cease cent center central certain
cessation cetera chain chairman challenge chance change channel character characterized charge check chemical
chief children choice choose chosen circles circulated circumstances cited citizen city civil civilian claim
clarification clarifying clashes classified clear clearance clearer climate close closer closest co coalition
coast coastal cohesion cold collaboration collapse colleagues collective colonial colonialism com combat
combination combined come comfort command commander comment commercial commission commit commitment committed
committee commodities common communicate communication communique communism communist community company
comparable compared compatible compelled compensate competent competing competition competitive complained
complaint complete completion complex compliance complicated component composed composition compound
comprehensive compromise computed conceded conceivably concentrate concentration concept concern concert
concession conclude conclusion concrete concur concurred concurrence concurrent condemn condition conduct
conference confidence confident confidential confined confirm confirmation conflict conform confront
confrontation confused conjunction connected connection conquest consensus consent consequence consequent
consider considerable considerably consideration consist consistent consolidate constancy constant constitute
constitution constitutional construction constructive consular consult consultation consultative consumer
consumption contact contain contemplate content context continent continental contingency contingent
continuation continue continuously contract contrary contrast contribute contribution control controlled
controlling conventional conversation convey conviction convince cooperate cooperation cooperative coordinate
coordination cope copy corps correct correspond correspondence cost could council count counter counteract
counteraction counterproductive country coup couple courage course cover coverage covert create creation
credit criminal crises crisis criteria critical criticism critics cross crucial crude cultural cumulative
currency current cut cutting daily damage danger dangerous data date day de dead deal dealt death debate decay
decide decision decisive declaration declared declassified decline decrease dedication deem deep default
defeat defeatist defend defense defensive defiance deficiencies define definite definition definitive degree
delay delegate delegation deleted deliberate delicate deliver delivery demand demarche democracy democratic
demonstrate demonstration denial denied deny depart departments departure depend dependence dependent
deployable deployed deployment deprive depth deputies derived describe description design designate
designation desirability desirable desire despite destroy destruction destructive detail deter deteriorate
deterioration determination determine deterrent detriment detrimental develop development device devote
dialogue dictated did died differ difference different differential difficult difficulty dignity dilemma
diminish dinner diplomacy diplomatic direct direction directive disadvantage disagreement disappear
disappointment disarmament disaster discipline disclosure discourage discreetly discretion discrimination
discuss discussion disengagement dismissed dispatch disposal disposed dispute disrupt disruption disruptive
distinct distributed distribution distrust disturbances disturbed disturbing diversion divide division
divisive do doctrine document does doing dollar domestic dominated domination done double doubt doubtful
doubtless down draft dramatic drastic drastically draw drawn drive drop due duly duration during duty each
earlier earliest early earnest earth ease easier easily east easy economic economically economy education
educational effect effective effectiveness efficiency efficient effort eight either elaboration elected
election electoral electric electronic element eligible eliminate elimination else elsewhere email embargo
embarrassing embassy embodied emerge emergency emphasis emphasize employed employment en enable enclosed
enclosure encountering encourage encouragement end endeavor endorsed enemy energy enforce enforceable
enforcement engage engagement enhance enjoy enlarge enormous enough ensuing ensure enter entire entitled entry
environment envisage envisioned equal equality equipment equipped equitable equivalent era escape especially
essential establish establishment estimate et etc evacuation evaluated evaluation even event eventual ever
every everyone everything everywhere evidence evident evolution evolutionary evolved exact examination examine
example exceed exceedingly excellent except exception excess excessive exchange exclude exclusive execution
executive exercise exert exist existence expand expansion expect expectation expedient expedite expended
expenditure expense experience experts explain explanation explicit exploit exploitation exploration
exploratory explore explosion explosive export expose express expression extend extension extensive extent
external extraordinary extreme extremist eye face facilitate facility fact factions factor fail failure fair
faith fall false familiar family far fashion fast favor favorable favorably fear feasibility feasible feature
feel feet fellow felt few field fight fighter figure fill final finance financial find finished fire firm
firmness first fiscal fishing fissionable fit five fix flatly fleet flexibility flexible flight flow fly focus
follow food for force foregoing foreign foreigners foreseeable forestall forget form formal formalized
formation former formula formulate formulation forth forthcoming forum forward foster fought found foundation
four fourth framed framework frank fraught free freedom frequent friction friend friendship from front
frontier fruitful frustration fulfill fulfillment full fully function fund fundamental furnish further
furtherance future gain gap garrison gas gathered gave general generation generous genuine geographic
geographical gesture get getting give given glad global go goal goes going golinofr gone good got gotten gov
governed governing government governmental govt gradual grant grateful gratified grave gravity great greater
greatest ground group grow growth guarantee guard guerrilla guess guidance guide had half halt hand handle
happen happy harassment hard harder harm has have he head headquarters health hear heard heart heavily heavy
held help helpful hence her here herein hereto heretofore herewith high higher highest highlights him himself
his historic historical history hit hitherto hoc hold home honest honor hope hopeful hostile hostilities hour
house how however human hurt idea identical identification identified identify identity if ill illusion
illustration immediate imminent immunity impact imperative imperialism impetus implement implementation
implication implicit implied imply import importance important importation impose impossible impracticable
impractical impressed impression impressive improbable improve improvement in inability inadequate
inappropriate inasmuch incapable incident inclined include inclusion incompatible inconclusive inconsistent
increase indeed indefinitely independence independent indicate indication indigenous indirect individual
induce industrial industry inevitable inevitably infiltration inflation inflict influence info inform informal
information inherent inhibit inimical initial initiate initiation initiative injured inquired inquiry inserted
insist insistence inspection inspired instability installation instance instead institution instruct
instruction instrument insufficient insure insurgency integral integrated integration integrity intelligence
intend intense intensification intensified intensify intensive intent intention inter interest interfere
interference interim interjected internal international interpret interpretation interpreter interrupted
intervene intervention interview into introduce introduction invasion investigation investment invitation
invite invoke involve involvement is island isolated isolation issue it item its itself jan jeopardize
jeopardy jet job join joint judge judgment jump juncture junta juridical jurisdiction just justice
justification justified justify keep kept key killed killing kind knew know knowledge known labor lack
laid land language large larger largest last late later latest latter launch law lawful lay lead leader
leadership leak learn least leave led left legal legislation legislative legitimate lend length lengthy less
lesser let letter letting level leverage liaison liberal liberalization liberation licenses lie life lift
light like likelihood likewise limit limitation line link list little live loan local located location logical
logistic logistical long longer longstanding look lose loss lost lot low lower loyal loyalty lunch machinery
made magnitude mail mailto main mainland maintain maintenance major majority make man management mandate
maneuver manifestation mankind manner manpower many mar marked market mass massive mat match material matter
maximize maximum may maybe me meager mean meaningful meant meantime measure mechanism media mediator medical
medium meet member membership memo memorandum men mention mere merits message met method mid middle midnight
might miles militarily military million mind mine minimal minimize minimum minister ministerial minor minority
minute miscalculation missile mission mistake mistaken misunderstanding mixed mobilization model moderate
moderation modern modernization modest modification modified modifying modus moire moment momentum monetary
money month mood moral morale more morning most motion motivated motives mounting move movement much multi
multilateral must mutual my myself name narrow nation national nationalism nationalist nationalistic natural
nature naval navy near nearer necessarily necessary necessity need negative negotiate negotiation neighboring
neighbors neither neutral neutralism neutralist neutrality neutralize never nevertheless new newspapers
newtext next night nine no non none nonetheless noon nor normal normalization north northern not notably note
nothing notice nov now nuclear number numerical numerous object objection objective obligation obliged
observation observed observers obstacle obtain obvious occasion occupation occupied occur occurred odbc of off
offensive offer office officer official offset offshore often oil old on once one only onus open operate
operation operational opinion opportunity oppose opposite opposition oppressing optimistic or oral orbit order
ordinary organization organizational organize organs orientation origin original other otherwise ought our
ourselves out outbreak outcome outline outlook outset outside outstanding outward outweigh over overall
overcome overflight overriding overseas overt overthrow overwhelming own pace package pact page paid paper
para paragraph parallel paramilitary paratroopers parliamentary part partial participants participate
participation particular partners party pass passage passive past path pattern pause pay payment peace
peaceful peacetime peak pending penetration people per percent percentage perfectly performance performed
perhaps perilous period peripheral periphery permanent permission permit permitted permitting person personal
personality personnel persuade pertaining pertinent petroleum phase phrase physical picture pilots pipeline
place plain plan plane planned planning plant play please pledge plenary plot plus point police policy
political politics popular population port portents portion pose position positive possesses possession
possibility possible possibly post postpone postponement posture potential pouched power powerful practicable
practical practice pre precautions precedent preceding precipitate precise preclude predecessor predict prefer
preferable preferably preferred prejudice preliminary premature premise preoccupation preparation preparatory
prepare presence present presentation preserve president presidential press pressure prestige presumably
pretty prevail prevent preventive previous price primarily primary prime principal principle printed prior
priority private pro probability probable probably probe problem procedural procedure proceed process
procurement produce production productive products professed professional profound program programmed
programming progress progressive project proliferation prolonged prominent promise promote promotion prompt
proof propaganda proper property proportion proposal propose propositions prospect prospective protect
protection protest protesters prove proven provide province provincial provision provocation provocative
provoke psychological public publication publicity publicized published pull purchase purely purpose pursuant
pursue pursuit push put putting qualified quantity quarters queried query question quick quid quiet quite quo
quoted rabid race radar radical radio raid raise range rapid rate rather ratification raw re reach react
reaction read readily readiness ready reaffirm reaffirmation real realistic reality realization realize
reappraisal rearmament reason reasonable reasonably reassurances reassure rebel rebellion recall receipt
receive recent reception recession reciprocal reciprocity recognition recognize recommend recommendation
reconnaissance reconsider record recover recovery reddocgw redirection reduce reduction
reexamination ref refer reference referred referring reflect reflection reform refrain reftel refugee refusal
refuse regard regardless regime region regional regret regular reinforce reinforcement reiterate reject
rejection related relates relating relation relationship relative relax relaxation release relevant relief
relieved religious reluctant rely remain remainder remarked remarks remember reminded remote removal remove
render renew renewal reorganization repeat repel repercussions replace replacement replied reply report
represent representation representative reps request require requirement research reservation reserve
reservists residence resign resignation resist resistance resolution resolve resort resources respect
respective respond response responsibility responsible responsive rest restoration restore restraining
restraint restrict restrictions restrictive restudy result resume resumption retain retaliation retaliatory
retard retention retraction retreat return reunification revealed revealing revenues review revised revising
revision revolt revolution revolutionary riel rifts right rigid rise risk road role room roughly round route
routine rule rulers rumor run running sabotage sacrifice safe safeguards safety said sake sales same sanctions
satellite satisfaction satisfactory satisfied satisfy saw say scale scattered scene schedule scheme school
scientific scope se sea search seat second secret section sector secure security see seeds seek seem seen
seize seizure selected selection selective self sell semi send senior sense sensitive sensitivity sent
sentence sentiment sep separate series serious seriousness serve service session set setting settle
settlement seven several severe severity sgov shall shape share sharp sharpening shawdg she shift ship
shipment shipping shock shooting shopping short shot should shoulder show shown side sight sign signal
signatories signature significance significant similar simple simply simultaneously since sincere sincerity
single sit site situation six size skeptical skepticism skillful skills slight small smaller so social
socialist society soft soil soldiers sole solicit solid solidarity solution solve some someone something
sometimes somewhat soon sooner soonest sorry sort sought sound sounder soundness source south sovereign
sovereignty space speak special specialists specific specifically specified speculate speculation speech speed
spending spent spirit spite split spoke spoken spokesman sponsor spot spread spring squadrons stability stable
staff stage stake stance stand standard standpoint start state statement station status stay stems step stick
still stimulate stock stockpile stood stop stopped storage story straight strain strategic strategy streets
strength strengthen stress stretch strictly strike strive strong stronger strongest struck structure struggle
student studied study sub subject submission submit submitted submitting subordinate subparagraph subscribe
subsequent substance substantial substantive substitute subtle subversion subversive succeed success
successful such sudden suffer suffice sufficient suggest suggestion suit suitable sum summarized summary
summer summit summoned superior superiority supervision supplement supplied supply support supporters sure
surface surplus surprise surrounding survey survival susceptible suspect suspended suspension suspicion
sustain swing symbol sympathetic sympathy system systematically table tacit tactical tactics take taken
takeover talk tankers tanks target tariff task tax team tear technical technicians techniques technological
technology tel telcon telegram telephone tell temporarily temporary ten tend tendency tension tentative term
terminated termination territorial territory test text than thanked thanks that the their them theme
themselves then theory there thereafter thereby therefore therein thereof thereto thereunder thermonuclear
these they thin thing think third thirty this thorough those though thought thousand threat threaten three
through throughout throw thus tie tied time title to today together token told tolerate tomorrow tone tons too
took top topics total totalitarian touch tough tour toward town trade traditional traditions traffic train
transfer transit transition translation transmission transmit transmitted transport transportation travel
treat treatment treaty tremendous trend tried trip troop trouble true truly trust truth try turn twenty two
type ultimate ultimatum unable unacceptable uncertain uncertainty unclear undated under underdeveloped undergo
underline undermine understand understandable understood undertake undertaken underway undesirable undoubtedly
undue unduly unfavorable unforeseen unfortunate unfounded unhappy unification unified unify unilateral unit
unity universal unknown unless unlikely unnecessary unofficial unrealistic unrelated unresolved unsatisfactory
unstable until unused unwilling unwillingness up upcoming upon uprising upset upward urge urgency urgent us
use used useful usefulness using usual utility utilization utilize utmost vague valid validity valuable value
variety various varying vast vdkvgwkey ve vehicle verbatim version very vessels vestiges veto via victory view
viewpoint vigor vigorous violation violence violent virtually vis visible visit vital vitality vivendi voice
volatile volume voluntary volunteers vote vulnerability vulnerable wait want war warfare warm warned warning
warrant wartime was watchfulness watching water wave way we weak weaken weakness wealth weapon weather website
week weekend weigh weight welcome welfare well went were west western what whatever whatsoever wheat when
whenever where whereas whereby wherein wherever whether which while who whole wholly whom whose why wide wider
widespread will willingness win winning wisdom wise wish with withdraw withdrawal withdrawn withdrew within
without women won wonder word work world worried worry worse worsening worst worth worthwhile worthy would
write written wrong year yesterday yet yield you young younger your yourself zone
`
