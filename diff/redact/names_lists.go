package redact

import "sync"

// givenNames are given names that many bear, in the spellings of cables. One alone tells of nobody unless it stands
// beside a mark or after nothing but a title.
const givenNames = `
james john robert michael william david richard charles joseph thomas christopher daniel paul mark donald george kenneth
steven edward brian ronald anthony kevin jason matthew gary timothy jose larry jeffrey frank scott eric stephen andrew
raymond gregory joshua jerry dennis walter patrick peter harold douglas henry carl arthur ryan roger joe juan jack albert
jonathan justin terry gerald keith samuel willie ralph lawrence nicholas roy benjamin bruce brandon adam harry fred wayne
billy steve louis jeremy aaron randy howard eugene carlos russell bobby victor martin ernest phillip philip todd jesse
craig alan shawn clarence sean chris johnny earl jimmy antonio danny bryan tony luis mike stanley leonard nathan dale
manuel rodney curtis norman allen marvin vincent glenn jeffery travis jeff chad jacob melvin alfred kyle francis
bradley jesus herbert frederick ray joel edwin don eddie ricky troy randall barry alexander bernard mario leroy francisco
mary patricia linda barbara elizabeth jennifer maria susan margaret dorothy lisa nancy karen betty helen sandra donna
carol ruth sharon michelle laura sarah kimberly deborah jessica shirley cynthia angela melissa brenda amy anna rebecca
virginia kathleen pamela martha debra amanda stephanie carolyn christine marie janet catherine frances ann joyce diane
alice julie heather teresa doris gloria evelyn jean cheryl mildred katherine joan ashley judith janice kelly nicole judy
christina kathy theresa beverly denise tammy irene jane lori rachel marilyn andrea kathryn louise sara anne jacqueline
wanda bonnie julia ruby lois tina phyllis norma paula diana annie lillian emily robin eva elena olga natalia natalya
irina svetlana tatiana tatyana galina ludmila lyudmila nina vera larisa marina yulia oksana anastasia ekaterina daria
ivan vladimir sergei sergey aleksandr alexandr aleksei alexei andrei andrey dmitri dmitry mikhail nikolai nikolay igor
oleg boris viktor yuri yury yevgeny evgeny yevgeniy evgeniy pavel anatoly vasily vasili konstantin leonid valery vitaly
gennady stanislav vyacheslav maxim roman ruslan timur aslan denis kirill ilya fyodor grigory pyotr
ali ahmed ahmad mohamed mohammed muhammad mohammad mahmoud mahmud hassan hasan hussein hussain husayn omar umar
abdullah abdallah ibrahim yusuf yousef youssef ismail khalid khaled mustafa mustapha osman othman saleh salih salim saeed
said sami tariq tarek walid yasser zaid zayed karim kareem hamid hamad faisal fahd nasser nasir bashar bashir rashid
samir jamal kamal adel adil amir amin anwar fatima aisha khadija maryam mariam zainab zaynab leila layla amina nadia
samira abdul abdel abd rahman aziz reza hossein mehdi mahdi javad parviz akbar daoud dawud musa moussa isa issa
mehmet ahmet huseyin ibrahim emre murat hakan fatma ayse zeynep elif kemal cem orhan recep
pedro miguel jorge rafael fernando alberto eduardo roberto ricardo javier sergio raul pablo diego andres alejandro
enrique ramon felipe oscar gustavo hugo ruben cesar armando guillermo ernesto julio arturo gabriel mateo santiago
ana carmen isabel rosa lucia elena pilar dolores juana gabriela daniela valentina camila fernanda beatriz joao rui paulo
marco giovanni giuseppe luigi franco pierre jacques michel philippe francois henri andre claude marcel rene bernard alain
hans karl heinz klaus jurgen wolfgang dieter gunther helmut friedrich wilhelm johann jan piotr jerzy andrzej tomasz
marek stefan josef vaclav milan miroslav goran zoran dragan slobodan nikola petar marko luka dusan jovan ana jelena milica
wei ming jun hong ying mei xin hua min jing
jung jin soo hyun minh duc anh
hiroshi takashi kenji yuki satoshi akira taro kwame kofi kwesi ama akua chidi emeka ngozi amara tunde femi bola
moses joseph emmanuel blessing grace juma jean-pierre amadou mamadou ousmane ibrahima fatou aminata moussa seydou
raj rajiv sanjay priya anil sunil ravi vijay
`

// familyFirst are family names that come before the given name.
const familyFirst = `
zhou wang zhang liu yang huang zhao wu xu sun zhu hu guo lin gao liang zheng luo song xie tang han cao deng feng chen ma
li lu jiang cai jia ding wei xue ye yan yu pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong
bai cui kang mao qiu qin gu hou shao meng long wan duan qian yin yi chang wen lai chou chiang chao hsu teng tung kuo tseng
nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly trinh dinh mai truong
kim park pak lee yi rhee choi choe jung jeong chung kang cho yoon yun jang chang lim han shin suh kwon hwang ahn song
baek paek nam noh roh ryu yoo yu sim shim moon mun min bae pae ko koh son sohn chon jeon chun heo huh hur ha seo
`

// nameParticles are the small words inside names.
const nameParticles = `
al el ad ag ar as ash at az an bin bint ben ibn ould abu abou um umm de del della di da das do dos du des la le les lo
van von der den ter ten zu zum af av oglu ogly kyzy uly qizi o y e i san santa st saint mac mc ul ur us ud uz din
`

// honorifics stand before names; one of them before a common word makes a name of it.
const honorifics = `
mr mrs ms miss dr prof professor sir lord lady madame mme monsieur herr frau senor senora don dona pan pani
ambassador amb president premier chancellor minister governor senator congressman congresswoman deputy secretary
general gen colonel col major maj captain capt lieutenant lt admiral adm brigadier marshal sergeant sgt
king queen prince princess emir sultan sheikh sheik pope bishop archbishop cardinal imam mullah ayatollah patriarch rabbi
father sister brother judge justice director chairman chairwoman chief mayor speaker counselor counsellor attache poloff
econoff emboff charge dcm official activist journalist lawyer leader editor witness source named called
`

var (
	givenNameSet = sync.OnceValue(func() map[string]bool { return wordSet(givenNames) })
	particleSet  = sync.OnceValue(func() map[string]bool { return wordSet(nameParticles) })
	familySet    = sync.OnceValue(func() map[string]bool { return wordSet(familyFirst) })
	honorificSet = sync.OnceValue(func() map[string]bool { return wordSet(honorifics) })
)

// given reports whether a folded word is a given name that many bear.
func given(word string) bool { return givenNameSet()[word] }

// particle reports whether a folded word is one of the small words inside names.
func particle(word string) bool { return particleSet()[word] }

// family reports whether a folded word is a family name that comes before the given name.
func family(word string) bool { return familySet()[word] }

// honorific reports whether a folded word stands before names.
func honorific(word string) bool { return honorificSet()[word] }

// rare reports whether a folded word is neither of the language of cables nor a name that many bear. A word with digits
// is rare from three digits on.
func rare(word string) bool {
	digits := 0
	for i := range len(word) {
		if '0' <= word[i] && word[i] <= '9' {
			digits++
		}
	}
	if digits > 0 {
		return digits >= 3 && !yearlike(word)
	}
	return len(word) >= 3 && !common(word) && !given(word) && !particle(word)
}

// yearlike reports whether a word is a year of our time, which stands in many places.
func yearlike(word string) bool {
	return len(word) == 4 && (word[:2] == "19" || word[:2] == "20") &&
		'0' <= word[2] && word[2] <= '9' && '0' <= word[3] && word[3] <= '9'
}
