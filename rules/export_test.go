package rules

// Tables are the tables that are searched by halving, by their names.
func Tables() map[string][]string {
	indicators := make([]string, 0, len(routes))
	for i := range routes {
		indicators = append(indicators, routes[i].indicator)
	}
	codes := make([]string, 0, len(isoCodes))
	for i := range isoCodes {
		codes = append(codes, isoCodes[i].iso)
	}
	return map[string][]string{
		"subjects": subjectTags[:], "former subjects": formerTags[:], "programs": programTags[:],
		"organizations": organizationTags[:], "countries": geographicTags[:],
		"former countries": formerGeographicTags[:], "ISO codes": codes, "routes": indicators,
	}
}

// CountryTags are the geographic tags that other tables point to, by what points.
func CountryTags() map[string]string {
	tags := make(map[string]string)
	for i := range routes {
		if routes[i].country != "" {
			tags[routes[i].indicator] = routes[i].country
		}
	}
	for _, code := range isoCodes {
		tags["ISO "+code.iso] = code.tag
	}
	return tags
}
