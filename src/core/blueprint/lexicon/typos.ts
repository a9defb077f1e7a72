/** Corrects frequent misspellings of the words that steer the reading. */

const PAIRS =
  "trak track|mange manage|manange manage|recieve receive|recieved received|adress address|adresses addresses|custmer customer|custmers customers|costumers customers|employes employees|emploees employees|emploee employee|calender calendar|warrenty warranty|catagory category|catagories categories|shedule schedule|inventry inventory|invetory inventory|reciept receipt|reciepts receipts|seperate separate|appointement appointment|appointements appointments|apointments appointments|maintainance maintenance|maintenence maintenance|equipement equipment|suplier supplier|supliers suppliers|databse database|adn and|teh the|taks tasks|projets projects|prodcuts products|producs products|quanity quantity|quantitiy quantity|descripton description|statuss status|priorty priority|deadine deadline|wich which|thier their|reminer reminder|bookng booking|reservaton reservation|payed paid|pls please|plz please|smth something|w/ with|mangers managers|manger manager|aprove approve|aproved approved|approvel approval|invoces invoices|invoce invoice|studnet student|studnets students|techer teacher|libary library|vehical vehicle|vehicals vehicles|lapotps laptops|laptps laptops|thm them|hte the|recrod record|recrods records|managment management|mangement management|sofware software|softwear software|acount account|acounts accounts|begining beginning|enviroment environment|goverment government|docment document|docments documents|attendence attendance|assesment assessment|assesments assessments|buisness business|bussiness business|comittee committee|commitee committee|definately definitely|dashbord dashboard|dashbaord dashboard|expences expenses|expence expense|fuction function|infomation information|lenght length|occured occurred|perfomance performance|proccess process|publically publicly|refered referred|resturant restaurant|restaraunt restaurant|shedules schedules|staus status|sumary summary|tempature temperature|temprature temperature|tickt ticket|tickts tickets|usefull useful|usr user|usrs users|vechicle vehicle|vechicles vehicles|vist visit|vists visits|availible available|availabe available";

const CORRECT: ReadonlyMap<string, string> = new Map(
  PAIRS.split("|").map((pair) => {
    const [wrong = "", right = ""] = pair.split(" ");
    return [wrong, right] as const;
  }),
);

/** Returns the word as it was meant, in its case; the same word when nothing is known against it. */
export function correct(word: string): string {
  const right = CORRECT.get(word.toLowerCase());
  if (right === undefined) return /^[a-z]{3,}[bcdfgklmnprtvwxy]z$/u.test(word) ? `${word.slice(0, -1)}s` : word;
  return /^\p{Lu}/u.test(word) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}
