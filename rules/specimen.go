package rules

// The examples of the header rules are one invented cable, damaged. These are the parts that most of them share.
const (
	fromPraia     = "FM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC 1234\n\n"
	urgentPraia   = "FM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 1234\n\n"
	sentPraia     = "R 060213Z MAY 09\n" + fromPraia
	sentPraia1975 = "R 061213Z MAY 75\nFM AMEMBASSY PRAIA\nTO SECSTATE WASHDC 1234\n\n"
	harborTopic   = "TAGS: ECON, CV\nSUBJECT: HARBOR DREDGING ENDS\n"
	harborFields  = "E.O. 12958: N/A\n" + harborTopic
	harborDECL    = "E.O. 12958: DECL: 05/06/2019\n" + harborTopic
	harborText    = "\n1. (U) The dredging of the harbor ended on May 4.\n"
	harborSecret  = "\n1. (C) The dredging of the harbor ended on May 4.\n"
	harborPage    = "\n1. (U) The dredging of the harbor ended on\n\n"
)
