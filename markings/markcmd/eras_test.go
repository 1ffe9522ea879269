package markcmd_test

// archived1974 is an archive's print: page heads, a distribution list, GDS, no marks.
const archived1974 = `                    Declassified/Released US Department of State EO Systematic Review 30 JUN 2005


                                                          Message Text

CONFIDENTIAL

PAGE 01 QUITO 00412 121530Z

44
ACTION ARA-10

INFO OCT-01 ISO-00 /030 W
            --------------------- 052087
R 121430Z MAR 74
FM AMEMBASSY QUITO
TO SECSTATE WASHDC 2210
INFO AMCONSUL GUAYAQUIL

C O N F I D E N T I A L QUITO 0412

LIMDIS

E.O. 11652: GDS
TAGS: ETRD, OVIP (QUILL, ADA), EC
SUBJ: LAMPS FOR
GUAYAQUIL PIER

REF: A. STATE 12345 B. 73 QUITO 8801 (NOTAL)

1. HARBOR BOARD WANTS FORTY LAMPS AND WILL
CONFIDENTIAL

CONFIDENTIAL

PAGE 02 QUITO 00412 121530Z

PAY IN CASH.

2. POINTS:

A. PRICE.

B. COMMUNICA-
TIONS.
QUAY

CONFIDENTIAL

NNN
`

// telegram1994 is a telegram with page heads, OADR and one mark for the entire text.
const telegram1994 = `CONFIDENTIAL

PAGE 01        VATICA  01234  01 OF 02  152230Z
            ------------------072251  152301Z /07
O 152200Z MAR 94
FM AMEMBASSY VATICAN
TO SECSTATE WASHDC IMMEDIATE 6630
INFO AMEMBASSY ROME PRIORITY

C O N F I D E N T I A L SECTION 01 OF 02 VATICAN 001234

NOFORN

DEPT FOR EUR/WE

E.O. 12356: DECL: OADR
TAGS: PREL, VT
SUBJECT: (U) A QUIET BELL

1. (C - ENTIRE TEXT)

2. THE BELL IS QUIET.

CONFIDENTIAL
CONFIDENTIAL

PAGE 02        VATICA  01234  02 OF 02  152230Z

3. COMMENT: IT WILL STAY SO. END COMMENT.
QUAY

CONFIDENTIAL

NNNN
`

// telegram2007 is a telegram with all its format lines, and damaged labels.
const telegram2007 = `VZCZCXRO4417
PP RUEHC RUEHVB
RUEHZL
DE RUEHTI #0112/01 0711345
ZNY SSSSS ZZH
P R 121345Z MAR 07
FM AMEMBASSY TIRANA
TO RUEHC/SECSTATE WASHDC PRIORITY 4410
INFO RUEHVB/AMEMBASSY ZAGREB 0231
RUEHZL/EUROPEAN POLITICAL COLLECTIVE
BT
S E C R E T SECTION 01 OF 02 TIRANA 000112

NOFORN
SIPDIS

STATE FOR EUR/SCE

E.O. 12958: DECL: 03/12/2017
TAGS: ECON, EWWT, [AL](#)
SUBJECT: (C) PORT RAISES ITS DUES:
SHIPPERS OBJECT

REF: A. 06 TIRANA 1402
¶B. ZAGREB 77

Classified By: Ambassador Ruth Halvorsen for rea
sons 1.4 (b/d)

¶1. (C) SUMMARY: The port raised its dues. END SUMMARY.

12. (S/NF) Shippers object:

a. (U) the larger lines by letter;

b. (C) the smaller ones by a strike that

TIRANA 00000112  002 OF 002

nobody expected. 3. (C) They went home before ¶2007. It was late.

THE HEARING
-----------

4. (SBU) The hearing is set for April.

¶5. Comment: (C) Nobody will come.
HALVORSEN
BT
#0112
NNNN
`

// form2010 is a form, released with stamps.
const form2010 = `     UNCLASSIFIED U.S. Department of State Case No. F-2015-00417 Doc No. C05901122 Date: 02/26/2016

                                   UNCLASSIFIED
                                        SBU

MRN:                 10 HANOI 1288
Date/DTG:            Oct 26, 2010 260915Z OCT 10
From:                AMEMBASSY HANOI
Action:              WASHDC, SECSTATE ROUTINE
Info:                BEIJING, AMEMBASSY PRIORITY
E.O.:                13526
TAGS:                EAIR, ECON, VM
Captions:            SENSITIVE, SIPDIS
Reference:           A) 10 HANOI 1102
                     B) 10 STATE 99801
Pass Line:           STATE FOR EAP/MLS
Subject:             Inspectors: twelve trained, forty needed


1. (SBU) Summary: There are twelve inspectors for a

     UNCLASSIFIED U.S. Department of State Case No. F-2015-00417 Doc No. C05901122 Date: 02/26/2016

fleet that will double. End summary.

2. (U) The visit is on November 15.

Signature:           WARDLAW
`
