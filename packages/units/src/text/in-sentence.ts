const TYPES = 'Xã|Phường|Đặc khu|Thị trấn|Thị xã|Quận|Huyện|Thành phố|Tỉnh';

/** A type that begins a name of the address, but not before a number and not in the city named after a person. */
const TYPE = new RegExp(`(?<=^|, )(?:${TYPES})(?= )(?! (?:\\d+|[IVX]+)(?:,|$)| Hồ Chí Minh(?:,|$))`, 'gu');

/**
 * A unit's label as it stands inside a Vietnamese sentence or address: "Xã Ninh Thắng" is "xã Ninh Thắng". The capital
 * stays before a number ("Quận 1") and in "Thành phố Hồ Chí Minh" (Decree 30/2020/NĐ-CP, Appendix II). English labels
 * have the type behind the name and stay as they are.
 */
export const inSentence = (label: string): string => label.replace(TYPE, (type) => type.toLowerCase());
