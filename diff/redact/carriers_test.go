package redact_test

import "testing"

// carriers are the invented cables that releases are made of.
func carriers(t testing.TB) []*carrier {
	t.Helper()
	all := []*carrier{
		{
			file: "astana.txt", given: "Yevgeniy", surname: "Sarmatov",
			skeleton: []string{"Yevgeny Sarmatov", "Evgenii Sarmatov"}, phonetic: []string{"Jewgeni Sarmatoff"},
			native: "Евгений Сарматов", acronym: "SLC", digitsReordered: "+7 (315) 244 19 08",
			paraphrase: "The payroll ledgers of seven pits left the treasury in the hands of a clerk and crossed the border with the bread.",
		},
		{
			file: "tripoli.txt", given: "Abd al-Qadir", surname: "Mughrabi",
			skeleton: []string{"Abdul Qadir Mughrabi", "Abd al-Qadir Moghrabi"}, phonetic: []string{"Abdelkader Mograbi"},
			native: "عبد القادر المغربي", acronym: "FGC", digitsReordered: "+218 71 5550164",
			paraphrase: "A colonel's driver receives the takings of the eleventh well every week near the vegetable market.",
		},
		{
			file: "chengdu.txt", given: "Xingjian", surname: "Zhou", surnameFirst: true,
			skeleton: []string{"Zhou Xing-jian"}, phonetic: []string{"Chou Hsing-chien"},
			native: "周兴建", acronym: "UMRS", digitsReordered: "(86) 837 5557726",
			paraphrase: "The night valve of the larger works was photographed nine times, and the film is kept by an engineer.",
		},
		{
			file: "hanoi.txt", given: "Thi Lanh", surname: "Nguyen", surnameFirst: true,
			skeleton: []string{"Nguyễn Thị Lành"}, phonetic: []string{"Nguyen Ti Lan"},
			acronym: "DPC", digitsReordered: "84 4 5553390",
			paraphrase: "A nephew of the ward secretary copies the attendance list on Friday for the temple of the fishermen.",
		},
		{
			file: "tbilisi.txt", given: "Giorgi", surname: "Kvelashvili",
			skeleton: []string{"Georgi Kvelashvili", "Giorgi Qvelashvili"}, phonetic: []string{"George Kwelashwily"},
			native: "გიორგი ყველაშვილი", acronym: "CPW", digitsReordered: "+995 422 55 50 187",
			paraphrase: "A scrapyard in Poti held two of the replaced valves last week, seals of the ministry and all.",
		},
		{
			file: "lima.txt", given: "Hernan", surname: "Quispe Velarde",
			skeleton: []string{"Hernán Quispe Velarde", "Hernan Kispe Velarde"}, phonetic: []string{"Ernan Quizpe Belarde"},
			acronym: "HDP", digitsReordered: "(51) 54 5552271",
			paraphrase: "Every third page of the toll ledger reaches the prefect's barber through the security chief of the mine.",
		},
		{
			file: "abuja.txt", given: "Oluwaseun", surname: "Adebanjo",
			skeleton: []string{"Oluwaséun Adébánjọ"}, phonetic: []string{"Oluwasheun Adebandjo"},
			acronym: "RFU", digitsReordered: "+234 47 5556013",
			paraphrase: "A senator's bakery rents the hangar by the month and has flour from three ministries.",
		},
		{
			file: "ankara.txt", given: "Sukru", surname: "Yildirimoglu",
			skeleton: []string{"Şükrü Yıldırımoğlu"}, phonetic: []string{"Shukru Yildyrimoglou"},
			acronym: "BSWG", digitsReordered: "+90 452 5550141",
			paraphrase: "A dentist in Giresun is paid in gold for the seals of the second set.",
		},
		{
			file: "athens.txt", given: "Stavros", surname: "Papathanasiou",
			skeleton: []string{"Stavros Papathanassiou"}, phonetic: []string{"Stauros Papatanasiu"},
			native: "Σταύρος Παπαθανασίου", acronym: "PCS", digitsReordered: "+30 210 5558846",
			paraphrase: "A navy tender off Salamis has lost the engines that were taken at night.",
		},
		{
			file: "newdelhi.txt", given: "Rajeshwari", surname: "Mukhopadhyay",
			skeleton: []string{"Rajeshvari Mukhopadhyay", "Rajeshwari Mukhopādhyāy"}, phonetic: []string{"Rajeswari Mookhopadhyai"},
			native: "राजेश्वरी मुखोपाध्याय", acronym: "EAB", digitsReordered: "91 373 5552094",
			paraphrase: "A cinema boy takes the results to the warehouses after a night in the hem of the screen curtain.",
		},
		{
			file: "warsaw.txt", given: "Zbigniew", surname: "Wroblewski",
			skeleton: []string{"Zbigniew Wróblewski", "Zbigniev Vroblevski"}, phonetic: []string{"Sbignew Wroblefsky"},
			acronym: "ZKC", digitsReordered: "+48 22 5557310",
			paraphrase: "The province was promised a ruin by Easter, and the owner has spent the money on a second kiln.",
		},
		{
			file: "addisababa.txt", given: "Tewodros", surname: "Gebremedhin",
			skeleton: []string{"Teodros Gebremedhin", "Tewodros Gebre-medhin"}, phonetic: []string{"Theodross Gebremedin"},
			native: "ቴዎድሮስ ገብረመድህን", acronym: "HML", digitsReordered: "251 34 5551182",
			paraphrase: "The week's patrol times of the northern post are penciled by its captain on the last page of novels.",
		},
		{
			file: "nouakchott.txt", given: "Mohamed Lemine", surname: "Ould Cheikhna",
			skeleton: []string{"Mohammed Lemine Ould Cheikhna", "Muhammad Lemine Ould Cheikhna"}, phonetic: []string{"Mohamad Lamine Ould Shaykhna"},
			native: "محمد الأمين ولد الشيخنا", acronym: "BBF", digitsReordered: "+222 5554417",
			paraphrase: "The true weight of each crate is chalked inside the lid by a crane operator and wiped off at Las Palmas.",
		},
		{
			file: "belgrade.txt", given: "Dragoljub", surname: "Hadzistevanovic",
			skeleton: []string{"Dragoljub Hadžistevanović", "Dragolyub Hadzistevanovich"}, phonetic: []string{"Dragoliub Hadschistevanovitch"},
			native: "Драгољуб Хаџистевановић", acronym: "BPC", digitsReordered: "+381 (23) 555 908",
			paraphrase: "A pensioner in Vrsac holds parcel 1187 on paper and has a ham at Christmas from the brother of the mayor.",
		},
		{
			file: "seoul.txt", given: "Sung-hyun", surname: "Baek", surnameFirst: true,
			skeleton: []string{"Baek Sunghyun", "Baek Seong-hyun"}, phonetic: []string{"Paek Song-hyon"},
			native: "백성현", acronym: "YSPL", digitsReordered: "+82 63 5557120",
			paraphrase: "The unposted crossings carry watch parts, and the chairman of a committee has clocks for them.",
		},
		{
			file: "yerevan.txt", given: "Hovhannes", surname: "Ter-Grigoryan",
			skeleton: []string{"Hovhannes Ter-Grigorian", "Hovhannes Ter Grigoryan"}, phonetic: []string{"Ovanes Ter-Grikorian"},
			native: "Հովհաննես Տեր-Գրիգորյան", acronym: "AOD", digitsReordered: "+374 253 55561",
			paraphrase: "Filters of eleven nights reached the orchard by mail among chess pieces, sent by a chemist.",
		},
		{
			file: "reykjavik.txt", given: "Gudrun", surname: "Thorsteinsdottir",
			skeleton: []string{"Guðrún Þorsteinsdóttir", "Gudrun Torsteinsdottir"}, phonetic: []string{"Gudroon Thorstensdotter"},
			acronym: "WCF", digitsReordered: "+354 456 5 52 17",
			paraphrase: "A swimming club has a sauna, and its treasurer signed the loan on the pasted pages for both.",
		},
		{
			file: "lapaz.txt", given: "Illariy", surname: "Mamani Ccopa",
			skeleton: []string{"Illari Mamani Ccopa", "Illariy Mamani Copa"}, phonetic: []string{"Ilyari Mamany Kopa"},
			acronym: "SHL", digitsReordered: "+591 25 55 81 64",
			paraphrase: "For a llama each full moon the surveyor of the ministry shifts the middle gate a kilometer.",
		},
		{
			file: "telaviv.txt", given: "Menachem", surname: "Zilberstein",
			skeleton: []string{"Menahem Zilberstein", "Menachem Zilbershtein"}, phonetic: []string{"Menakhem Silberstain"},
			native: "מנחם זילברשטיין", acronym: "NWW", digitsReordered: "(972) 8 5556037",
			paraphrase: "A quarry takes the water into its cistern, and the mayor races in the desert in its owner's jeep.",
		},
		{
			file: "sapporo.txt", given: "Kenichiro", surname: "Matsuzaki", surnameFirst: true,
			skeleton: []string{"Matsuzaki Ken'ichirō", "Matsuzaki Ken-ichiro"}, phonetic: []string{"Matuzaki Kenitiro"},
			native: "まつざき けんいちろう", acronym: "NSS", digitsReordered: "+81 (153) 554820",
			paraphrase: "Harbor pilots have the slips of one week under a sack of rice in their shrine.",
		},
		{
			file: "bangkok.txt", given: "Somchai", surname: "Wattanakul",
			skeleton: []string{"Somchai Wattanakun", "Somchay Wattanakul"}, phonetic: []string{"Somjai Vatanagul"},
			native: "สมชาย วัฒนกุล", acronym: "VMC", digitsReordered: "+66 (44) 555902",
			paraphrase: "A census clerk's bedroom is the seat of the company that bills for the other elephants.",
		},
	}
	for _, c := range all {
		readCarrier(t, c)
	}
	return all
}
