package redact

import (
	"strings"
	"sync"
)

// cableWords are words of cables that no dictionary has, or that stand there with capitals: offices, ranks, captions,
// months, peoples and places, parties to every conversation. A word among them tells of nobody.
const cableWords = `
january february march april may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
amb ambassador ambassadors charge charges daffaires attache attaches dcm dcms poloff poloffs polcouns econoff
econoffs emboff emboffs conoff conoffs pao paos dao dat daoffs rso gso ipo ao psa deptoff deptoffs usun usnato useu
usaid usia usis usg usdao usoecd usmission amembassy amconsul amconsuls amconsulate embassies secstate secdef washdc
washington dept deptel septel reftel reftels embtel telcon memcon memcons noforn sipdis nodis exdis stadis limdis limited
official use ptq codel staffdel congen consulate consulates ministry ministries minister ministers president presidents
premier premiers chancellor foreign affairs interior defence defense justice finance economy trade commerce agriculture
health education culture environment labor labour tourism transport transportation communications energy mines oil
parliament parliaments parliamentary senate senator senators congress congressman congresswoman duma majlis knesset diet
cabinet deputy deputies governor governors mayor mayors prefect speaker chief chiefs chairman chairwoman secretary
secretaries general generals colonel colonels major majors captain captains lieutenant admiral brigadier marshal sergeant
king queen prince princess emir sultan sheikh sheik pope bishop archbishop cardinal imam mullah ayatollah patriarch
rabbi father sister brother mr mrs ms miss dr prof professor sir lord lady madame monsieur herr frau señor señora senor
senora director directors commissioner commissioners inspector judge judges justice prosecutor attorney counsel counselor
counsellor envoy envoys spokesman spokeswoman spokesperson leader leaders head heads member members staff officer
officers party parties committee committees council councils commission commissions union unions bureau office offices
department departments agency agencies division section branch directorate center centre institute university academy
school college hospital bank company corporation corp inc ltd group front movement league federation republic kingdom
state states government governments gov gop goi gof gok gou gor gob goe gos got gov unga unsc un eu ec eec nato osce
coe oas oau au asean apec opec imf ibrd wto gatt who unhcr unicef undp unesco iaea icrc icc icj ilo fao wfp ngo ngos
isaf afor kfor sfor ied ieds wmd mfa mod moi moj mof pm fm fs fso hrc usd aid cia fbi dod dia nsc nsa doj dos doe dea
dhs ins hq poc poc fyi asap ngo tv radio press news newspaper times post herald tribune journal daily
afghanistan afghan afghans albania albanian algeria algerian angola angolan argentina argentine armenia armenian
australia australian austria austrian azerbaijan azerbaijani azeri bahrain bahraini bangladesh bangladeshi belarus
belarusian belgium belgian benin bhutan bolivia bolivian bosnia bosnian herzegovina botswana brazil brazilian brunei
bulgaria bulgarian burkina faso burma burmese burundi cambodia cambodian cameroon canada canadian cape verde chad
chadian chile chilean china chinese colombia colombian congo congolese costa rica rican croatia croatian cuba cuban
cyprus cypriot czech slovak slovakia czechoslovakia denmark danish djibouti dominican ecuador ecuadorian egypt egyptian
salvador salvadoran eritrea eritrean estonia estonian ethiopia ethiopian fiji finland finnish france french gabon
gambia georgia georgian germany german germans ghana ghanaian greece greek greeks guatemala guatemalan guinea guyana
haiti haitian honduras honduran hungary hungarian iceland india indian indians indonesia indonesian iran iranian
iranians iraq iraqi iraqis ireland irish israel israeli israelis italy italian italians ivory ivoire ivorian jamaica
japan japanese jordan jordanian kazakhstan kazakh kazakhstani kenya kenyan korea korean koreans kosovo kosovar kuwait
kuwaiti kyrgyzstan kyrgyz laos lao laotian latvia latvian lebanon lebanese lesotho liberia liberian libya libyan
lithuania lithuanian luxembourg macedonia macedonian madagascar malawi malaysia malaysian mali malian malta mauritania
mauritius mexico mexican moldova moldovan mongolia mongolian montenegro morocco moroccan mozambique namibia nepal
nepalese netherlands dutch zealand nicaragua nicaraguan niger nigeria nigerian norway norwegian oman omani pakistan
pakistani pakistanis palestine palestinian palestinians panama panamanian paraguay peru peruvian philippines filipino
poland polish portugal portuguese qatar qatari romania romanian russia russian russians rwanda rwandan saudi arabia
saudis senegal serbia serbian serb serbs sierra leone singapore slovenia somalia somali spain spanish sri lanka lankan
sudan sudanese swaziland sweden swedish switzerland swiss syria syrian syrians taiwan taiwanese tajikistan tajik tanzania
thailand thai togo trinidad tunisia tunisian turkey turkish turk turks turkmenistan turkmen uganda ugandan ukraine
ukrainian uae emirates britain british uk england english scotland scottish wales welsh uruguay uzbekistan uzbek
venezuela venezuelan vietnam vietnamese yemen yemeni yugoslavia yugoslav zaire zambia zimbabwe america american americans
soviet soviets ussr prc gdr frg europe european europeans africa african africans asia asian arab arabs kurd kurds
kurdish muslim muslims islam islamic christian christians catholic orthodox jewish jews jew sunni shia shi communist
communists marxist latin caribbean mediterranean atlantic pacific gulf baltic balkan balkans caucasus caspian black sea
north south east west northern southern eastern western middle central upper lower
abidjan abuja accra addis ababa algiers almaty amman ankara antananarivo ashgabat asmara astana asuncion athens baghdad
baku bamako bangkok beijing peking beirut belgrade berlin bern bishkek bogota brasilia bratislava brazzaville brussels
bucharest budapest buenos aires cairo canberra caracas casablanca chisinau colombo conakry copenhagen dakar damascus dar
salaam delhi dhaka doha dublin dushanbe frankfurt freetown geneva guayaquil hague hamburg hanoi harare havana helsinki
hong kong honolulu islamabad istanbul jakarta jeddah jerusalem johannesburg kabul kampala karachi kathmandu khartoum
kiev kyiv kigali kingston kinshasa krakow kuala lumpur lagos lahore paz libreville lilongwe lima lisbon ljubljana london
luanda lusaka madrid managua manama manila maputo maracaibo maseru mexico miami milan minsk monrovia monterrey
montevideo moscow mumbai munich muscat nairobi naples nassau ndjamena niamey nicosia nouakchott osaka oslo ottawa
ouagadougou paris podgorica praia prague pretoria pristina quito rabat rangoon recife reykjavik riga riyadh rome sanaa
santiago santo domingo sao paulo sarajevo seoul shanghai shenyang skopje sofia stockholm strasbourg suva sydney taipei
tallinn tashkent tbilisi tegucigalpa tehran tel aviv tirana tokyo toronto tripoli tunis ulaanbaatar valletta vienna
vientiane vilnius warsaw windhoek yaounde yerevan york zagreb zurich
unclas unclassified confidential secret sensitive classified declassify derived reason subject tags ref refs summary
comment note action info immediate priority routine flash begin end text para paras paragraph paragraphs continued page
section eyes only channel passed pass forward signed drafted approved cleared telegram message cable cables airgram
draft release released redacted withheld denied exempt exemption omitted name names line lines number date time dated
okay ok yes hello thanks thank please dear regards sincerely greetings street avenue road square building room hotel
house airport port river lake island islands mountain city town village district province region county capital border
first second third fourth fifth sixth one two three four five six seven eight nine ten eleven twelve twenty thirty forty
fifty sixty seventy eighty ninety hundred thousand million billion percent pct dollar dollars euro euros ruble rubles
activist activists journalist journalists editor lawyer lawyers doctor teacher student students friend friends family
wife husband son daughter mother uncle cousin man woman men women boy girl child people person source sources contact
contacts interlocutor interlocutors colleague colleagues driver interpreter translator guard soldier soldiers police
policeman opposition dissident defector refugee prisoner harbor harbour
`

// nameableWords are words of the language that are surnames and given names as well.
const nameableWords = `
coffee flower garden grace hope faith rose stone
green white brown black gray grey blue young rich long short strong wise bell bush cook baker carter miller mason
`

// stopWords carry nothing of a text's substance.
const stopWords = `
a about after all also am an and any are as at be been before but by can could did do does for from had has have he her
him his how i if in into is it its me more most no nor not of on only or other our out over shall she should so some
such than that the their them then there these they this those through to too under until up upon was we were what when
where which while who whom whose why will with within without would you your
`

// wordSet makes a set of the words of lists.
func wordSet(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for word := range strings.FieldsSeq(list) {
			set[word] = true
		}
	}
	return set
}

var (
	commonWords   = sync.OnceValue(func() map[string]bool { return wordSet(plainWords, cableWords, nameableWords, stopWords) })
	functionWords = sync.OnceValue(func() map[string]bool { return wordSet(stopWords) })
	nameable      = sync.OnceValue(func() map[string]bool { return wordSet(nameableWords) })
	vocabulary    = sync.OnceValue(func() map[string]bool { return wordSet(cableWords) })
)

// common reports whether a folded word is one of the language of cables, as it stands or with a usual ending.
func common(word string) bool {
	set := commonWords()
	if set[word] || len(word) >= 5 && set[word+"s"] {
		return true
	}
	if stem, ok := strings.CutSuffix(word, "ers"); ok && len(stem) > 3 && (set[stem] || set[stem+"e"]) {
		return true
	}
	for _, ending := range endings {
		stem, ok := strings.CutSuffix(word, ending)
		if !ok || len(stem) < 3 {
			continue
		}
		if set[stem] || set[stem+"e"] {
			return true
		}
		if n := len(stem); n > 3 && stem[n-1] == stem[n-2] && set[stem[:n-1]] {
			return true
		}
		if ending != "s" && strings.HasSuffix(stem, "i") && set[stem[:len(stem)-1]+"y"] {
			return true
		}
	}
	return false
}

// endings are those that a plain word may take on. Endings that make names of words (-er, -man) are not among them.
var endings = []string{"s", "es", "ed", "ing", "ly"}

// stop reports whether a folded word carries nothing of a text's substance.
func stop(word string) bool { return functionWords()[word] }
