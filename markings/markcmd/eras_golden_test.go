package markcmd_test

// archived1974Outline is what outline says of archived1974, without places.
const archived1974Outline = `{
  "encoding": "utf-8",
  "profile": "state",
  "header": {
    "transmission": "",
    "routing": [],
    "station": "",
    "serial": "",
    "julian_time": "",
    "security": "",
    "precedence": "R",
    "dtg": "1974-03-12T14:30:00Z",
    "from": "AMEMBASSY QUITO",
    "to": [{"routing": "", "addressee": "SECSTATE WASHDC", "precedence": "", "number": "2210"}],
    "info": [{"routing": "", "addressee": "AMCONSUL GUAYAQUIL", "precedence": "", "number": ""}]
  },
  "classification": {"level": "C", "text": "C O N F I D E N T I A L", "controls": ["LIMDIS"], "post": "QUITO", "mrn": "0412"},
  "captions": ["LIMDIS"],
  "passing": [],
  "eo": {"order": "11652", "value": "GDS", "declassify": "GDS"},
  "tags": ["ETRD", "OVIP (QUILL, ADA)", "EC"],
  "subject": "LAMPS FOR GUAYAQUIL PIER",
  "subject_mark": "",
  "references": ["STATE 12345", "73 QUITO 8801 (NOTAL)"],
  "classified_by": "",
  "reasons": [],
  "derived_from": "",
  "headings": [],
  "paragraphs": [
    {"number": 1, "label": "1.", "damage": "", "mark": "", "mark_text": "", "subparagraphs": [], "text": "HARBOR BOARD WANTS FORTY LAMPS AND WILL PAY IN CASH."},
    {"number": 2, "label": "2.", "damage": "", "mark": "", "mark_text": "", "subparagraphs": [{"label": "A.", "mark": ""}, {"label": "B.", "mark": ""}], "text": "POINTS: A. PRICE. B. COMMUNICATIONS."}
  ],
  "pages": [
    {"text": "PAGE 01 QUITO 00412 121530Z"},
    {"text": "PAGE 02 QUITO 00412 121530Z"}
  ],
  "rollup": {"level": "", "controls": []},
  "signer": "QUAY"
}
`

// telegram1994Outline is what outline says of telegram1994, without places.
const telegram1994Outline = `{
  "encoding": "utf-8",
  "profile": "state",
  "header": {
    "transmission": "",
    "routing": [],
    "station": "",
    "serial": "",
    "julian_time": "",
    "security": "",
    "precedence": "O",
    "dtg": "1994-03-15T22:00:00Z",
    "from": "AMEMBASSY VATICAN",
    "to": [{"routing": "", "addressee": "SECSTATE WASHDC", "precedence": "IMMEDIATE", "number": "6630"}],
    "info": [{"routing": "", "addressee": "AMEMBASSY ROME", "precedence": "PRIORITY", "number": ""}]
  },
  "classification": {
    "level": "C",
    "text": "C O N F I D E N T I A L",
    "controls": ["NF"],
    "section": {"index": 1, "total": 2},
    "post": "VATICAN",
    "mrn": "001234"
  },
  "captions": ["NOFORN"],
  "passing": ["DEPT FOR EUR/WE"],
  "eo": {"order": "12356", "value": "DECL: OADR", "declassify": "OADR"},
  "tags": ["PREL", "VT"],
  "subject": "A QUIET BELL",
  "subject_mark": "U",
  "references": [],
  "classified_by": "",
  "reasons": [],
  "derived_from": "",
  "headings": [],
  "paragraphs": [
    {"number": 1, "label": "1.", "damage": "", "mark": "C", "mark_text": "(C - ENTIRE TEXT)", "subparagraphs": [], "text": ""},
    {"number": 2, "label": "2.", "damage": "", "mark": "", "mark_text": "", "subparagraphs": [], "text": "THE BELL IS QUIET."},
    {"number": 3, "label": "3.", "damage": "", "mark": "", "mark_text": "", "subparagraphs": [], "text": "COMMENT: IT WILL STAY SO. END COMMENT."}
  ],
  "pages": [
    {"text": "PAGE 01        VATICA  01234  01 OF 02  152230Z"},
    {"text": "PAGE 02        VATICA  01234  02 OF 02  152230Z"}
  ],
  "rollup": {"level": "C", "controls": []},
  "signer": "QUAY"
}
`

// telegram2007Outline is what outline says of telegram2007, without places.
const telegram2007Outline = `{
  "encoding": "utf-8",
  "profile": "state",
  "header": {
    "transmission": "VZCZCXRO4417",
    "routing": ["RUEHC", "RUEHVB", "RUEHZL"],
    "station": "RUEHTI",
    "serial": "0112",
    "section": 1,
    "julian_day": 71,
    "julian_time": "1345",
    "security": "SSSSS",
    "precedence": "P",
    "dtg": "2007-03-12T13:45:00Z",
    "from": "AMEMBASSY TIRANA",
    "to": [{"routing": "RUEHC", "addressee": "SECSTATE WASHDC", "precedence": "PRIORITY", "number": "4410"}],
    "info": [{"routing": "RUEHVB", "addressee": "AMEMBASSY ZAGREB", "precedence": "", "number": "0231"}, {"routing": "RUEHZL", "addressee": "EUROPEAN POLITICAL COLLECTIVE", "precedence": "", "number": ""}]
  },
  "classification": {
    "level": "S",
    "text": "S E C R E T",
    "controls": ["NF"],
    "section": {"index": 1, "total": 2},
    "post": "TIRANA",
    "mrn": "000112"
  },
  "captions": ["NOFORN", "SIPDIS"],
  "passing": ["STATE FOR EUR/SCE"],
  "eo": {"order": "12958", "value": "DECL: 03/12/2017", "declassify": "2017-03-12"},
  "tags": ["ECON", "EWWT", "AL"],
  "subject": "PORT RAISES ITS DUES: SHIPPERS OBJECT",
  "subject_mark": "C",
  "references": ["06 TIRANA 1402", "ZAGREB 77"],
  "classified_by": "Ambassador Ruth Halvorsen",
  "reasons": ["1.4(b)", "1.4(d)"],
  "derived_from": "",
  "headings": [
    {"text": "THE HEARING"}
  ],
  "paragraphs": [
    {"number": 1, "label": "¶1.", "damage": "", "mark": "C", "mark_text": "(C)", "subparagraphs": [], "text": "SUMMARY: The port raised its dues. END SUMMARY."},
    {"number": 2, "label": "12.", "damage": "digit-for-pilcrow", "mark": "S//NF", "mark_text": "(S/NF)", "subparagraphs": [{"label": "a.", "mark": "U"}, {"label": "b.", "mark": "C"}], "text": "Shippers object: a. (U) the larger lines by letter; b. (C) the smaller ones by a strike that nobody expected."},
    {"number": 3, "label": "3.", "damage": "glued", "mark": "C", "mark_text": "(C)", "subparagraphs": [], "text": "They went home before 2007. It was late."},
    {"number": 4, "label": "4.", "damage": "lost-pilcrow", "mark": "SBU", "mark_text": "(SBU)", "subparagraphs": [], "text": "The hearing is set for April."},
    {"number": 5, "label": "¶5.", "damage": "", "mark": "C", "mark_text": "(C)", "subparagraphs": [], "text": "Comment: Nobody will come."}
  ],
  "pages": [
    {"text": "TIRANA 00000112  002 OF 002"}
  ],
  "rollup": {"level": "S", "controls": ["NF"]},
  "signer": "HALVORSEN"
}
`

// form2010Outline is what outline says of form2010, without places.
const form2010Outline = `{
  "encoding": "utf-8",
  "profile": "state",
  "header": {
    "transmission": "",
    "routing": [],
    "station": "",
    "serial": "",
    "julian_time": "",
    "security": "",
    "precedence": "",
    "dtg": "2010-10-26T09:15:00Z",
    "from": "AMEMBASSY HANOI",
    "to": [{"routing": "", "addressee": "WASHDC, SECSTATE", "precedence": "ROUTINE", "number": ""}],
    "info": [{"routing": "", "addressee": "BEIJING, AMEMBASSY", "precedence": "PRIORITY", "number": ""}]
  },
  "classification": {"level": "U", "text": "SBU", "controls": ["SBU"], "post": "HANOI", "mrn": "1288"},
  "captions": ["SENSITIVE", "SIPDIS"],
  "passing": ["STATE FOR EAP/MLS"],
  "eo": {"order": "13526", "value": "", "declassify": ""},
  "tags": ["EAIR", "ECON", "VM"],
  "subject": "Inspectors: twelve trained, forty needed",
  "subject_mark": "",
  "references": ["10 HANOI 1102", "10 STATE 99801"],
  "classified_by": "",
  "reasons": [],
  "derived_from": "",
  "headings": [],
  "paragraphs": [
    {"number": 1, "label": "1.", "damage": "", "mark": "SBU", "mark_text": "(SBU)", "subparagraphs": [], "text": "Summary: There are twelve inspectors for a fleet that will double. End summary."},
    {"number": 2, "label": "2.", "damage": "", "mark": "U", "mark_text": "(U)", "subparagraphs": [], "text": "The visit is on November 15."}
  ],
  "pages": [],
  "rollup": {"level": "U", "controls": ["SBU"]},
  "signer": "WARDLAW"
}
`
