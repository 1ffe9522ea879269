// Package cable reads a diplomatic cable: its header, its captions, its paragraphs and their marks.
//
// A cable is a record. Parse never fails, keeps every byte, and writes down what was written beside what was meant: a label
// "15." that stands for ¶5, a page line in the middle of a sentence, a pilcrow before a year. Every span counts bytes of
// Document.Src, the decoded text; Document.Disk leads back to the bytes of the file.
//
// The stages, each in files of its name: the lines are cut (lines); those that belong to the record and not to the text are
// set aside (furniture: page lines, banners, stamps); the header is read field by field (header, transmission,
// classification, fields, subject, authority, form); the rest is the text, one flow of lines (flow), in which delimited
// passages are found (blocks), numbers that may be labels are collected (label, candidate) and read in one search over the
// whole sequence (numbers); headings are told from text (structure); paragraphs are built (paragraphs, part, portion).
//
// Paragraph numbers come first and blank lines second: page lines and blank lines stand in the middle of sentences. A number
// at the head of a line is a claim and not a fact; the sequence decides.
package cable
