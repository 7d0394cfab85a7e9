/** The divisions at the top of the demonstration: 晋城市, 济源市 and 安宁市, the latter two county-level cities. */
export const demonstrationCities: readonly string[] = ['140500', '419001', '530181'];
