/** The part of the United Kingdom a company is registered in, by the letters its number begins with (Companies House). */
export function registeredIn(companyNumber: string): string {
  const letters = companyNumber.trim().slice(0, 2).toUpperCase();
  if (['SC', 'SO', 'SL'].includes(letters)) return 'Scotland';
  if (['NI', 'NC', 'NL', 'R0'].includes(letters)) return 'Northern Ireland';
  return 'England and Wales';
}
