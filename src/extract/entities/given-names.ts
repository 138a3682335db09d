// The gender that a given name or title usually tells, for "he" and "she". Names that both bear are left out.

export type Gender = "he" | "she";

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const male = list(`
  aaron abdul abdullah adam ahmad ahmed alan albert alejandro aleksandr alexander alexei alfred ali amir anders andrei andrew anthony antonio antony anwar ariel arthur asif ashraf bashar barack benjamin benny bernard bill bob boris brian bruce
  carlos charles christopher dan daniel david dennis dieter dmitry dmitri donald ed eduardo edward ehud emmanuel enrique eric erik ernesto evgeny fernando fidel francisco francois françois frank frederick fritz gary gavin geoffrey george
  gerhard giovanni giorgos gordon graham greg gregory guillermo gustavo hamid hans harold harry hassan hector helmut henry hosni hugo hussein ibrahim igor imran ivan jack jacob jacques jamal james jason javier jean-claude jeff jeffrey jeremy jerome jerry jim
  jimmy joe johan john johnny jonathan jorge jose josé joseph joshua juan julio justin karim karl keith ken kenneth kevin khalid klaus kofi konstantin lars larry laurent lawrence leon leonid louis luis mahmoud manuel marc marco mario mark martin matthew
  matteo mauricio max maxim michael miguel mike mikhail mohamed mohammad mohammed mohammad mohsen muammar muhammad mustafa narendra nasser nathan neil nelson nicholas nicolas nigel nikita nikolai nuri oleg oliver olivier omar osama oscar pablo patrick paul pavel
  pedro pervez peter phil philip philippe pierre rafael rajiv ralph ramzan raul raymond recep rene ricardo richard robert roberto roger roman ronald rupert saad saddam salman samuel santiago sebastian sergei sergey sergio shimon silvio simon slobodan stanislav
  stefan stephen steve steven stuart sven tariq ted thomas tim timothy tom tony vaclav valery viktor victor vincent vladimir vyacheslav walter wang werner william winston wolfgang xavier yasser yevgeny yitzhak yuri yusuf zbigniew`);

const female = list(`
  aisha alexandra alice alicia amanda amy ana andrea angela anita ann anna anne annette antonia asma aung barbara beatrice benazir betty brenda brigitte carla carmen carol caroline catherine cecilia charlotte cheryl christina christine claire claudia condoleezza
  cristina cynthia deborah debra denise diana diane dilma dolores donna dorothy elaine elena eleanor elisabeth elizabeth ellen emily emma erika eva fatima federica fiona florence frances gabriela geraldine gina gloria golda gro grace hannah heather heidi helen
  helena hillary hina indira ingrid irene irina isabel isabella jacinda jane janet janice jean jeanne jennifer jessica joan joanna josephine joyce judith judy julia julie kamala karen kate katherine kathleen kathy katrin laura lauren leila linda lisa liz louise lucia lucy
  lydia madeleine magdalena margaret maria marie marina marine marta martha mary megan mette michelle monica nadia nancy naomi natalia natalie natasha nicola nina nora olga pamela patricia paula penny priya rachel rebecca rita rosa rosemary roza ruth sabine samantha
  sandra sanna sara sarah sheikha sheila shirin silvia simone sofia sonia sophia sophie stephanie susan susanna sushma svetlana sylvia tamara tatiana teresa theresa tina tzipi ursula valentina valerie vanessa vera veronica victoria virginia wendy yasmin yulia yvonne zainab zoe`);

const maleTitles = list("mr mr. sir king prince lord baron sheikh sheik imam father brother son husband spokesman chairman congressman businessman policeman gunman emir sultan shah man boy uncle grandfather nephew ayatollah mullah pope bishop archbishop cardinal czar tsar");
const femaleTitles = list("mrs mrs. ms ms. miss queen princess lady dame baroness mother sister daughter wife widow spokeswoman chairwoman congresswoman businesswoman woman girl aunt grandmother niece actress");

/** "Theresa May" → she; "Mr Hill" → he; undefined where neither title nor name tells. */
export function genderOfName(name: string, title: string): Gender | undefined {
  for (const word of title.toLowerCase().split(/\s+/)) {
    if (maleTitles.has(word)) return "he";
    if (femaleTitles.has(word)) return "she";
  }
  const words = name.toLowerCase().split(/\s+/);
  const [first = ""] = words;
  if (maleTitles.has(first)) return "he";
  if (femaleTitles.has(first)) return "she";
  if (male.has(first)) return "he";
  return female.has(first) ? "she" : undefined;
}

/** "his daughter", "the spokeswoman". */
export function genderOfNoun(noun: string): Gender | undefined {
  return maleTitles.has(noun) ? "he" : femaleTitles.has(noun) ? "she" : undefined;
}

export function genderOfPronoun(text: string): Gender | undefined {
  return /^(?:he|him|his|himself)$/i.test(text) ? "he" : /^(?:she|her|hers|herself)$/i.test(text) ? "she" : undefined;
}
