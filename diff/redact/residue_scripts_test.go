package redact_test

import (
	"strings"
	"testing"

	"pilcrow/diff/redact"
)

// otherScripts reports whether a release shows a listed name in another script, in the eyes of the rules.
func otherScripts(withheld, sentence string) string {
	text := "¶1. (U) He met [name not declassified] (" + sentence + ").\n"
	report := redact.Audit(redact.Pair{Released: version(text)},
		[]*redact.Rule{redact.OtherScript}, redact.Options{Withheld: []string{withheld}})
	return strings.TrimSpace(describe(report.Released))
}

func TestOtherScripts(t *testing.T) {
	tests := []struct{ withheld, give string }{
		{"Zhou Xingjian", "周兴建"},
		{"Xingjian Zhou", "周兴建"},
		{"Chou Hsing-chien", "周興建"},
		{"Ouyang Lanfen", "欧阳兰芬"},
		{"Zeng Huimin", "曾惠敏"},
		{"Matsuzaki Kenichiro", "マツザキ・ケンイチロウ"},
		{"Kenichiro Matsuzaki", "まつざき けんいちろう"},
		{"Matuzaki Kenitiro", "まつざきけんいちろう"},
		{"Okamoto Shunsuke", "おかもと しゅんすけ"},
		{"Park Jung-soo", "박정수"},
		{"Baek Sung-hyun", "백성현"},
		{"Lee Myong-chol", "이명철"},
		{"Choe Tong-kuk", "최동국"},
		{"Abd al-Qadir Mughrabi", "عبد القادر المغربي"},
		{"Mohamed Lemine Ould Cheikhna", "محمد الأمين ولد الشيخنا"},
		{"Farid Benslimane", "فريد بنسليمان"},
		{"Menachem Zilberstein", "מנחם זילברשטיין"},
		{"Avigdor Peretzky", "אביגדור פרצקי"},
		{"Somchai Wattanakul", "สมชาย วัฒนกุล"},
		{"Prasert Intaramat", "ประเสริฐ อินทรมาตร"},
		{"Oksana Hryhorenko", "Оксана Григоренко"},
		{"Vasilis Karagiannidis", "Βασίλης Καραγιαννίδης"},
		{"Rajeshwari Mukhopadhyay", "राजेश्वरी मुखोपाध्याय"},
	}
	for _, tt := range tests {
		if got := otherScripts(tt.withheld, tt.give); got == "" {
			t.Errorf("%s: %s is not told", tt.withheld, tt.give)
		}
	}
}

// TestOtherNamesInScripts wants names and texts of the same scripts that are not the withheld one to raise no alarm.
func TestOtherNamesInScripts(t *testing.T) {
	texts := []string{
		"王小明", "周海燕", "建设部和新华社今天上午在北京宣布新的计划", "李建国说会议将于下周举行",
		"たなか ゆきこ", "きょうは みなとの ちかくで まつりが ありました", "カニとイカ",
		"김영희", "이준호", "어제 시장에서 쌀 값이 올랐다고 한다",
		"محمد حسن", "عبد الله سالم", "قال الوزير إن الميناء سيفتح غدا بعد صلاة الجمعة",
		"משה כהן", "השר אמר שהבאר תיסגר בשבוע הבא",
		"วิชัย ใจดี", "รัฐมนตรีกล่าวว่าโรงสีข้าวจะเปิดในสัปดาห์หน้า",
		"Иван Петров", "Министр сказал, что порт откроется завтра", "Γιώργος Παπάς",
	}
	names := []string{
		"Zhou Xingjian", "Ouyang Lanfen", "Matsuzaki Kenichiro", "Okamoto Shunsuke", "Park Jung-soo", "Baek Sung-hyun",
		"Lee Myong-chol", "Abd al-Qadir Mughrabi", "Mohamed Lemine Ould Cheikhna", "Farid Benslimane",
		"Menachem Zilberstein", "Somchai Wattanakul", "Prasert Intaramat", "Oksana Hryhorenko", "Nguyen Thi Lanh",
		"Hernan Quispe Velarde", "Gudrun Thorsteinsdottir", "Illariy Mamani Ccopa", "Stavros Papathanasiou",
	}
	for _, name := range names {
		for _, text := range texts {
			if got := otherScripts(name, text); got != "" {
				t.Errorf("%s in %s: %s", name, text, got)
			}
		}
	}
}
