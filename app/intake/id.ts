// An id where a million of them are compared: its number, or its digits where a number cannot hold them exactly.
export type Id = number | string;

const exactDigits = 15;

export const idFrom = (digits: string): Id => (digits.length <= exactDigits ? Number(digits) : digits);
