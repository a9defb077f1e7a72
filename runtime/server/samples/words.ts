/** The words that sample rows are made of. */

const split = (text: string): readonly string[] => text.split("|");

export const FIRST_NAMES = split(
  "Ava|Noah|Mia|Liam|Zoe|Lucas|Ella|Ethan|Nora|Leo|Ivy|Owen|Ruby|Felix|Clara|Hugo|Amara|Diego|Priya|Kenji|Fatima|Omar|Ingrid|Mateo|Yuki|Tariq|Elena|Samuel|Aisha|Jonas|Carmen|Viktor|Leila|Andre|Greta|Rafael|Naomi|Stefan|Maya|Theo",
);
export const LAST_NAMES = split(
  "Anderson|Bennett|Castillo|Dawson|Eriksen|Fischer|Garcia|Hughes|Ibrahim|Jensen|Kowalski|Lindqvist|Morgan|Nakamura|Okafor|Patel|Quinn|Rossi|Schmidt|Tanaka|Ueda|Vargas|Walsh|Young|Zhang|Baker|Costa|Dubois|Ellis|Ferreira|Grant|Haddad|Ivanov|Keller|Lopez|Mendez|Novak|Oliveira|Park|Reyes",
);
export const COMPANIES = split(
  "Northwind Supplies|Bluebird Logistics|Harbor & Pine|Summit Robotics|Cedar Analytics|Brightwater Foods|Ironwood Tools|Lumen Health|Orchard Media|Granite Systems|Silverline Travel|Meadow Labs|Redstone Energy|Copperfield Legal|Evergreen Farms|Atlas Components|Skylark Studios|Riverbend Paper|Beacon Security|Juniper Textiles|Falcon Freight|Maple Finance|Tidewater Marine|Quarry Works|Nimbus Cloud|Foxglove Pharma|Aurora Optics|Pinnacle Partners|Driftwood Design|Sterling Motors",
);
export const BRANDS = split("Lenovo|Dell|Apple|HP|Asus|Samsung|Logitech|Canon|Bosch|Philips|Sony|Epson");
export const LAPTOPS = split(
  "ThinkPad T14|MacBook Air 13|MacBook Pro 14|Latitude 7440|XPS 13|EliteBook 840|Surface Laptop 6|ZenBook 14|ThinkPad X1 Carbon|ProBook 450|Swift 5|Gram 16|Latitude 5550|IdeaPad 5|Framework 13",
);
export const PRODUCTS = split(
  "Wireless Mouse|USB-C Dock|Desk Lamp|Office Chair|Label Printer|Safety Gloves|Cordless Drill|Notebook A5|Shipping Box M|Ethernet Cable 3 m|Standing Desk|Barcode Scanner|Water Filter|Extension Cord|Tool Cabinet|Packing Tape|Monitor 27 in|Webcam HD|First Aid Kit|Hand Truck|Battery Pack|Storage Bin|Whiteboard|Headset Pro|Measuring Tape|Pallet Jack|Air Purifier|Keyboard K2|Laser Level|Fire Extinguisher",
);
export const VEHICLES = split(
  "Ford Transit|Toyota Corolla|VW Caddy|Renault Kangoo|Mercedes Sprinter|Skoda Octavia|Tesla Model 3|Volvo V60|Fiat Ducato|Hyundai Kona|Peugeot Partner|Nissan Leaf",
);
export const PROJECTS = split(
  "Website Relaunch|Warehouse Move|Mobile App|Customer Portal|Office Renovation|Data Cleanup|Brand Refresh|Payroll Switch|Security Audit|Product Launch|Supplier Review|Training Program|Energy Savings|Store Opening|Cloud Migration|Annual Report",
);
export const TASKS = split(
  "Prepare the agenda|Update the price list|Call back the supplier|Review the contract|Order new badges|Check the backup|Write the release notes|Plan the workshop|Clean up old accounts|Test the new scanner|Send the reminder|Translate the brochure|Book the meeting room|Collect the feedback|Fix the broken link|Archive last year's files|Count the stock|Draft the job ad|Renew the certificate|Install the update",
);
export const TICKETS = split(
  "Cannot sign in|Printer is offline|Invoice shows the wrong address|Page loads slowly|Password reset mail missing|Export fails at 90 %|Delivery arrived damaged|Screen flickers|VPN drops every hour|Wrong item delivered|Refund not received|Calendar does not sync|Error when saving|Notification sent twice|Badge does not open the door|Keyboard is not recognised|Access to the shared folder|Report has an empty column|Search finds nothing|App closes by itself",
);
export const EVENTS = split(
  "Spring Conference|Team Offsite|Product Demo Day|New Hire Welcome|Safety Training|Customer Breakfast|Quarterly Review|Design Workshop|Open House|Board Meeting|Charity Run|Year-End Party|Hiring Fair|Partner Summit|Lunch and Learn|Town Hall",
);
export const BOOKS = split(
  "The Quiet Harbor|Rivers of Glass|A Field Guide to Clouds|The Last Lighthouse|Seven Winters|Letters from the North|The Clockmaker's Garden|Salt and Cedar|An Atlas of Small Things|The Paper Bridge|Night Train East|The Orchard Year|Under the Red Roof|A Short History of Maps|The Beekeeper's Notes",
);
export const COURSES = split(
  "Introduction to Statistics|Project Management Basics|Business Writing|Web Development I|Modern History|Organic Chemistry|Financial Accounting|Spanish for Beginners|First Aid|Linear Algebra|Photography|Public Speaking|Data Analysis|Microeconomics|Creative Writing",
);
export const DEPARTMENTS = split(
  "Engineering|Sales|Finance|Operations|Marketing|Human Resources|Customer Support|Legal|Procurement|Research|Logistics|Quality|Design|Facilities|IT",
);
export const LOCATIONS = split(
  "Main Office|North Warehouse|South Warehouse|Building A|Building B|Room 101|Room 204|Meeting Room Oak|Workshop|Reception|Loading Dock|Lab 1|Storage 3|Second Floor|Downtown Branch|Training Center|Archive|Showroom|Annex|Server Room",
);
export const CATEGORIES = split(
  "General|Equipment|Office|Travel|Software|Services|Maintenance|Training|Furniture|Electronics|Safety|Supplies|Marketing|Food|Utilities",
);
export const JOBS = split(
  "Account Manager|Software Engineer|Accountant|Office Manager|Warehouse Lead|Designer|Support Agent|Analyst|Technician|Recruiter|Project Manager|Sales Representative|Buyer|Data Scientist|Team Lead",
);
export const CITIES = split(
  "Portland|Lisbon|Toronto|Berlin|Austin|Dublin|Lyon|Osaka|Utrecht|Denver|Porto|Leeds|Seville|Graz|Helsinki|Boston",
);
/** Country, region and coordinates of each city, in the same order. */
export const COUNTRIES = split(
  "United States|Portugal|Canada|Germany|United States|Ireland|France|Japan|Netherlands|United States|Portugal|United Kingdom|Spain|Austria|Finland|United States",
);
export const REGIONS = split(
  "Oregon|Lisbon|Ontario|Berlin|Texas|Leinster|Auvergne-Rhône-Alpes|Kansai|Utrecht|Colorado|Norte|West Yorkshire|Andalusia|Styria|Uusimaa|Massachusetts",
);
export const COORDINATES: readonly (readonly [north: number, east: number])[] = [
  [45.52, -122.68],
  [38.72, -9.14],
  [43.65, -79.38],
  [52.52, 13.4],
  [30.27, -97.74],
  [53.35, -6.26],
  [45.76, 4.84],
  [34.69, 135.5],
  [52.09, 5.12],
  [39.74, -104.99],
  [41.15, -8.61],
  [53.8, -1.55],
  [37.39, -5.99],
  [47.07, 15.44],
  [60.17, 24.94],
  [42.36, -71.06],
];
export const TAGS = split("urgent|new|reviewed|internal|follow-up|important|archive|external|seasonal|priority");
export const STREETS = split(
  "Oak Street|Maple Avenue|Harbor Road|Station Street|Mill Lane|Park Avenue|Church Street|Lake Drive|Hill Road|Garden Row|Bridge Street|Elm Court",
);
export const COLOUR_NAMES = split("Black|White|Silver|Blue|Red|Green|Grey|Yellow|Orange|Brown");
export const COLOUR_VALUES = split("#1a73e8|#d93025|#188038|#f9ab00|#9334e6|#12b5cb|#e8710a|#5f6368|#c5221f|#137333");
export const ADJECTIVES = split(
  "Standard|Premium|Compact|Northern|Central|Express|Classic|Basic|Modern|Coastal|Portable|Seasonal|Regional|Advanced|Flexible|Essential|Golden|Quiet|Rapid|Extended|Early|Joint|Open|Prime|Solid",
);
export const SENTENCES = split(
  "Checked and in good order.|Waiting for an answer from the supplier.|Agreed by phone with the team.|Needs a second look next week.|No open points.|Documents are filed in the shared folder.|Replaced the old one last month.|Please call before you come by.|Has priority over the other requests.|Ordered together with the spring delivery.|Small scratch on the left side.|The customer is happy with the result.|Follow up after the holidays.|Costs are within the plan.|Handed over in person.|Works as expected since the update.",
);
export const PHRASES = split(
  "Spring batch|Second shift|Window side|Top shelf|Phone order|Standard terms|Yearly plan|By request|First visit|Long term|Front desk|Main account|Night delivery|Pilot phase|Spare unit|Field work",
);
