/** Given names of several origins and both genders. */
export const PLAIN = ["Aisha", "Arjun", "Bogdan", "Chen", "Dimitra", "Emeka", "Fatima", "Giulia", "Hiroshi", "Ines", "Jamal", "Keiko", "Lachlan", "Mbali", "Nadia", "Oluwaseun", "Pilar", "Quentin", "Rasmus", "Siobhan", "Tariq", "Ulrike", "Viktor", "Wanjiru", "Xavier", "Yusuf", "Zofia", "Emily", "Greg", "DeShawn", "Lakisha", "Ximena"]; // biome-ignore format: a list

/** Given names that are words, or begin like a sentence. */
export const WORDS = ["Will", "Grace", "Hope", "Joy", "Rich", "Mark", "Grant", "Sue", "Bill", "Pat", "Drew", "May", "April", "June", "Angel", "Rose", "Faith", "Summer", "Melody", "Merit", "Frank", "Ernest", "Dick", "Jack", "Robin", "Dawn", "Mercy", "Blessing", "Precious", "Gift", "Happy", "Patience"]; // biome-ignore format: a list

export const SURNAMES = ["Okafor", "Nguyen", "Haddad", "Silva", "Kowalski", "Best", "Kind", "Wong", "Sharp", "Goodman", "Moody", "Small", "Long", "Rude", "Nice", "Bright"]; // biome-ignore format: a list

/** Invented companies, the later ones of words with a meaning. */
export const COMPANIES = ["Quillbrook", "Vandermoor", "Northlight Homes", "Happy Homes", "Best Mobile", "Sorry Not Sorry Socks", "Perfect Parcel", "Urgent Couriers", "Lovely Broken Biscuits", "Brilliant Broadband"]; // biome-ignore format: a list
