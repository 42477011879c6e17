"""Sentences in the styles of the world's wires, with the persons they name.

Every person and event is invented. A block is a text, a paragraph of it a line that does not begin
with a dash, and its persons as "- name; role; country", the
last ones left out where the text does not tell.
"""

Told = tuple[str, str, str]

YONHAP = """
SEOUL, April 2 (Yonhap) -- South Korean Foreign Minister Noh Tae-gyeom held talks with U.S.
Secretary of State Harold Winslow in Washington on Tuesday, the ministry said.
- Noh Tae-gyeom; Foreign Minister; KR
- Harold Winslow; Secretary of State; US

SEOUL, May 7 (Yonhap) -- President Seok Min-a will meet Vietnamese leader To Quang Hai next
week, Seok's office said. Seok is also to receive An Gyu-jin, head of the National Intelligence
Service.
- Seok Min-a; President; KR
- To Quang Hai; leader; VN
- An Gyu-jin; head; KR

National Security Office chief Pyeon Ho-sik briefs reporters in Gyeongju on the 3rd./Courtesy of
Hanbit Pool
- Pyeon Ho-sik; chief; KR

First Vice Foreign Minister Mo Yun-ja spoke by phone with her Japanese counterpart, Taichi
Kurobane, on Friday, Seoul's foreign ministry said.
- Mo Yun-ja; First Vice Foreign Minister; KR
- Taichi Kurobane; First Vice Foreign Minister; JP

Seo Dong-pil, then South Korea's unification minister, crossed the border in 2019.
- Seo Dong-pil; then unification minister; KR
"""

LISTS_OF_OFFICES = """
The foreign ministers of France (Luc Moreau), Germany (Hans Weber) and Poland (Jan Nowak) met.
- Luc Moreau; foreign minister; FR
- Hans Weber; foreign minister; DE
- Jan Nowak; foreign minister; PL

She saw the leaders of Poland, Italy and Denmark, Jan Nowak, Beatrice Gallo and Mads Friis.
- Jan Nowak; leader; PL
- Beatrice Gallo; leader; IT
- Mads Friis; leader; DK

Dr. Ali Hassan, Minister of State, Dr. Omar Said, Adviser to the Prime Minister, and Mr. Karim Aziz,
Director General, were there.
- Ali Hassan; Minister of State
- Omar Said; Adviser
- Karim Aziz; Director General

Two prime ministers, Jan Nowak and Beatrice Gallo, met on Tuesday.
- Jan Nowak; prime minister
- Beatrice Gallo; prime minister
"""

OFFICES_TOLD_BY_VERBS = """
Anders Holm, who also serves as Denmark's deputy prime minister, arrived in Nairobi.
- Anders Holm; deputy prime minister; DK

Anders Holm was appointed Denmark's ambassador to Kenya on Tuesday.
- Anders Holm; ambassador to Kenya; DK

Anders Holm, who was foreign minister of Denmark from 2001 to 2004, left.
- Anders Holm; former foreign minister; DK

Anders Holm was accompanied by the Danish foreign minister, Lars Dahl.
- Anders Holm
- Lars Dahl; foreign minister; DK
"""

WORDS_THAT_ARE_NO_TITLE = """
The guards came out to greet Danish Prime Minister Anders Holm.
- Anders Holm; Prime Minister; DK

The Sudanese army chief, General Osman al-Mawla, and army chief General Ali Dar left.
- Osman al-Mawla; army chief; SD
- Ali Dar; army chief; SD

Director of Cabinet Jean Mballa received French Ambassador Luc Moreau.
- Jean Mballa; Director
- Luc Moreau; Ambassador; FR

Minister for Europe Callum Strachan left.
- Callum Strachan; Minister for Europe

President Kh.Bold received Honorable Anders Holm, the Danish foreign minister.
- Kh.Bold; President
- Anders Holm; foreign minister; DK

He met US Acting Assistant Secretary for South and Central Asian Affairs, Alice Wells, in Oslo.
- Alice Wells; Acting Assistant Secretary for South and Central Asian Affairs; US

Chief of Army Staff (COAS) General Qamar Bajar will join the visitors.
- Qamar Bajar; Chief of Army Staff

Minister for Planning, Development and Reform Khusro Bakhtiyar was there.
- Khusro Bakhtiyar; Minister for Planning, Development and Reform

He saw the Chairman of Oslo Investment Trust and Sea Cooperation Limited Mr. Lars Dahl.
- Lars Dahl; Chairman; NO

British Foreign Secretary Philip Harker Wednesday met Deputy Prime Minister/Foreign Minister Ali Dar
of Pakistan.
- Philip Harker; Foreign Secretary; GB
- Ali Dar; Deputy Prime Minister/Foreign Minister; PK

Her Excellency Lorraine Hill, the Canadian High Commissioner to Cameroon was the first; H.E. Barry
Lowen – High Commissioner of the United Kingdom, H.E. Abdallah Kamel – Ambassador of Algeria followed.
- Lorraine Hill; High Commissioner to Cameroon; CA
- Barry Lowen; High Commissioner; GB
- Abdallah Kamel; Ambassador; DZ

He received Brigadier General Miguel Correa, Senior Director for Gulf Affairs.
- Miguel Correa; Senior Director for Gulf Affairs

Outgoing Danish Prime Minister Anders Holm left.
- Anders Holm; Outgoing Prime Minister; DK
"""

TITLES_PRINTED_SHORT = """
Counsel Barr. Adewale Okoye met Engr. Yakubu Danlami-Bello and Md. Rafiqul Alam in Lagos.
- Adewale Okoye; Counsel; NG
- Yakubu Danlami-Bello
- Md. Rafiqul Alam

Home Adviser Lt Gen (retd) Kaisar Bhuiyan received him at the General Headquarters.
- Kaisar Bhuiyan; Home Adviser

Kenya's Foreign Affairs CS Joyce Mutiso agreed, and CS Mutiso thanked him.
- Joyce Mutiso; Foreign Affairs CS; KE
"""

REUTERS = """
LONDON, Sept 3 (Reuters) - British Prime Minister Gareth Ollerenshaw will host Germany's
Friedhelm Ostertag at Downing Street on Monday, his office said.
- Gareth Ollerenshaw; Prime Minister; GB
- Friedhelm Ostertag; ; DE

Yevgeny Stolbunov, the Kremlin's foreign policy aide, described the talks as useful.
- Yevgeny Stolbunov; foreign policy aide; RU

PARIS, June 1 (Reuters) - French President Aurélien Castaing and his wife, Solène, met Italy's
foreign minister, Ludovica Brambati, and Finnish Prime Minister Aino Kallasvuo-Rinne on Sunday.
- Aurélien Castaing; President; FR
- Solène
- Ludovica Brambati; foreign minister; IT
- Aino Kallasvuo-Rinne; Prime Minister; FI

"It is a start," said Orest Hnatiuk, deputy director of the programme at Chatham House.
- Orest Hnatiuk; deputy director of the programme

Vice-President Leocádio Brandt and ex-President Tibério Saldanha, both of Brazil, were seen off
by Secretary-General Ingunn Vestad.
- Leocádio Brandt; Vice-President; BR
- Tibério Saldanha; former President; BR
- Ingunn Vestad; Secretary-General

The Hollingbrook administration has not commented.
- Hollingbrook
"""

XINHUA = """
BEIJING, April 15 (Xinhua) -- Chinese President Gu Yunfeng on Tuesday held talks with To Minh
Lan, general secretary of the Communist Party of Vietnam Central Committee, in Beijing. Lou
Qiaoling and Cai Wenbo also attended.
- Gu Yunfeng; President; CN
- To Minh Lan; general secretary; VN
- Lou Qiaoling
- Cai Wenbo

Ding Haoran, a member of the Political Bureau of the CPC Central Committee and director of the
Office of the Central Commission for Foreign Affairs, was present at the talks.
- Ding Haoran; member; CN

BEIJING, Jan. 9 (Xinhua) -- Foreign Ministry Spokesperson Hua Ruoxi told a regular press
briefing on Thursday that the two sides would meet.
- Hua Ruoxi; Spokesperson; CN

At the invitation of Vice Premier Pan Yulan, Deputy Prime Minister of Uzbekistan Jasur Tillaboev
will visit China from May 3 to 6.
- Pan Yulan; Vice Premier; CN
- Jasur Tillaboev; Deputy Prime Minister; UZ
"""

READOUTS = """
Secretary of State Harold Winslow spoke today with Polish Foreign Minister Bogusław Zaremba. The
Secretary thanked Minister Zaremba for Poland's support.
- Harold Winslow; Secretary of State; US
- Bogusław Zaremba; Foreign Minister; PL

The below is attributable to Spokesperson Dana Whitcombe of the U.S. Department of State:
¶
Deputy Secretary of State J.D. Pemberton met with EU High Representative Milda Vaitkutė in
Brussels.
- Dana Whitcombe; Spokesperson; US
- J.D. Pemberton; Deputy Secretary of State; US
- Milda Vaitkutė; High Representative

Foreign Minister OGATA Shinji met with H.E. Mr. Tevita Fifita, Prime Minister of the Kingdom of
Tonga, in Tokyo on 4 March.
- OGATA Shinji; Foreign Minister; JP
- Tevita Fifita; Prime Minister; TO

The Federal Foreign Office said State Minister Heike Rautenberg had received Ambassador Dr. Yaw
Darkwah-Mensah of Ghana.
- Heike Rautenberg; State Minister; DE
- Yaw Darkwah-Mensah; Ambassador; GH
"""

INDIA = """
New Delhi, 5 August: Prime Minister Shri Madhukar Pradhan held a meeting with H.E. Mr. Bernardo
R. Salcedo Jr., President of the Philippines, at Hyderabad House. EAM Dr. S. Venkatraghavan
called on President Salcedo earlier.
- Madhukar Pradhan; Prime Minister; IN
- Bernardo R. Salcedo Jr.; President; PH
- S. Venkatraghavan; External Affairs Minister; IN

NEW DELHI: NSA Trilochan Bisht and Foreign Secretary Anupama Kelkar left for Thimphu on Monday,
MEA spokesperson Gautam Dasgupta said.
- Trilochan Bisht; National Security Adviser; IN
- Anupama Kelkar; Foreign Secretary; IN
- Gautam Dasgupta; spokesperson; IN

DHAKA, Feb 2: Foreign Adviser Mohd Shafiqul Bari told reporters that Nepal's foreign minister,
Sushmita Rajbhandari, would arrive on Wednesday.
- Mohd Shafiqul Bari; Foreign Adviser; BD
- Sushmita Rajbhandari; foreign minister; NP

ISLAMABAD: Deputy Prime Minister and Foreign Minister Senator Rehmat Durrani telephoned Uzbek
Foreign Minister Bakhtiyor Norov on Friday.
- Rehmat Durrani; Deputy Prime Minister and Foreign Minister; PK
- Bakhtiyor Norov; Foreign Minister; UZ
"""

GULF = """
ABU DHABI, 12th May, 2025 (WAM) -- President His Highness Sheikh Saqr bin Rashid Al Mazmi
received Askar Dosanov, President of the Republic of Kazakhstan. The meeting was attended by
H.H. Sheikh Hazza bin Rashid Al Mazmi, Deputy Prime Minister and Minister of Foreign Affairs;
and Dr. Nayef bin Obaid Al Ketbi, Diplomatic Adviser to the President.
- Saqr bin Rashid Al Mazmi; President; AE
- Askar Dosanov; President; KZ
- Hazza bin Rashid Al Mazmi; Deputy Prime Minister and Minister of Foreign Affairs; AE
- Nayef bin Obaid Al Ketbi; Diplomatic Adviser; AE

RIYADH, 5 Rajab (SPA) -- Minister of Foreign Affairs Prince Turki bin Saud bin Nasser received a
message from President Hisham El-Dawoody of the Arab Republic of Egypt.
- Turki bin Saud bin Nasser; Minister of Foreign Affairs; SA
- Hisham El-Dawoody; President; EG

DOHA: Qatar's Prime Minister and Minister of Foreign Affairs Sheikh Khalifa bin Jassim Al-Mannai
phoned Iraq's Basim Shia al-Rikabi. Al-Rikabi thanked him.
- Khalifa bin Jassim Al-Mannai; Prime Minister and Minister of Foreign Affairs; QA
- Basim Shia al-Rikabi; ; IQ

KUWAIT, Dec 3 (KUNA) -- The meeting was attended by the Minister of Defense, Sheikh Fahad Yousef
Al-Jaber, and the Chief of Protocol, Dari Al-Ajran.
- Fahad Yousef Al-Jaber; Minister of Defense; KW
- Dari Al-Ajran; Chief of Protocol; KW

Hamas official Ziad Abu Mousa and Lebanon's caretaker foreign minister, Antoine
Rizkallah-Haddad, met in Cairo.
- Ziad Abu Mousa; official; PS
- Antoine Rizkallah-Haddad; caretaker foreign minister; LB

AMMAN (Petra) -- King Talal III and Syria's interim President Munir al-Sabbagh spoke on Sunday.
- Talal III; King; JO
- Munir al-Sabbagh; interim President; SY
"""

EUROPE = """
European Commission President Margarethe von den Hoevel and NATO Secretary General Joris
Terpstra met Spanish Prime Minister Íñigo Arrizabalaga in Madrid.
- Margarethe von den Hoevel; President
- Joris Terpstra; Secretary General
- Íñigo Arrizabalaga; Prime Minister; ES

The leaders of Estonia, Latvia and Lithuania met in Riga. Finnish Prime Minister Pasi Leinonen,
Latvia's Zane Ozoliņa and Lithuania's Vytenis Jankauskas spoke first.
- Pasi Leinonen; Prime Minister; FI
- Zane Ozoliņa; leader; LV
- Vytenis Jankauskas; leader; LT

BUDAPEST - Foreign Minister Halmágyi Örs said that Prime Minister Tarjányi Villő would travel to
Hanoi.
- Halmágyi Örs; Foreign Minister; HU
- Tarjányi Villő; Prime Minister; HU

Presidents Milorad Vukašinović of Serbia and Edin Hadžimuratović of Bosnia and Herzegovina
opened the bridge.
- Milorad Vukašinović; President; RS
- Edin Hadžimuratović; President; BA

The late Sørine Abildgaard's widower, Torkild, laid a wreath. Father Paul O'Driscoll-Ní Mhurchú
prayed.
- Sørine Abildgaard
- Torkild
- Paul O'Driscoll-Ní Mhurchú

Iceland's prime minister, Hrafnhildur Snædal, was joined by Norway's defence minister, Bjørn
Tveitan.
- Hrafnhildur Snædal; prime minister; IS
- Bjørn Tveitan; defence minister; NO

ROME - Premier Ottavio D’Ambrosio’s spokeswoman Ilaria Dell’Orto said the premier would leave
for Tunis.
- Ottavio D’Ambrosio; Premier; IT
- Ilaria Dell’Orto; spokeswoman; IT

Former German chancellor Egon Tiedemann, 78, spoke in Vienna; the current one, Ruth Kestner, did
not.
- Egon Tiedemann; former chancellor; DE
- Ruth Kestner

Armenia's foreign minister, Aram Ter-Hakobyan, and his Azerbaijani counterpart, Rashad
Quliyev-Zade, shook hands.
- Aram Ter-Hakobyan; foreign minister; AM
- Rashad Quliyev-Zade; foreign minister; AZ
"""

AFRICA = """
ADDIS ABABA, Feb 15 (AU) - H.E. Mahamat Oumar Deby, Chairperson of the African Union Commission,
received the President of the Republic of Djibouti, H.E. Mr. Idriss Waberi Robleh.
- Mahamat Oumar Deby; Chairperson
- Idriss Waberi Robleh; President; DJ

South African President Thabiso Mokgethi met separately with Presidents Didier Lukoji of the
Democratic Republic of Congo and Innocent Bizimana of Rwanda.
- Thabiso Mokgethi; President; ZA
- Didier Lukoji; President; CD
- Innocent Bizimana; President; RW

Gen. Abdel Rahim al-Tayeb, head of Sudan's Sovereign Council, did not attend. Al-Tayeb's deputy,
Musa Hilal Adam, came instead.
- Abdel Rahim al-Tayeb; head; SD
- Musa Hilal Adam; deputy; SD

ABUJA - President Olumide Fagbenle, accompanied by Foreign Minister Hauwa Danjuma-Bello, flew to
Accra for talks with Ghana's President Kwesi Amoah-Tandoh.
- Olumide Fagbenle; President; NG
- Hauwa Danjuma-Bello; Foreign Minister; NG
- Kwesi Amoah-Tandoh; President; GH

Ethiopian Deputy Prime Minister Getahun Alemayehu said that Getahun's delegation would stay. UN
Secretary-General Paulina Okello-Reyes was briefed.
- Getahun Alemayehu; Deputy Prime Minister; ET
- Paulina Okello-Reyes; Secretary-General
"""

ASEAN = """
JAKARTA - Indonesian Foreign Minister Wulandari, who uses one name, met Malaysian Foreign
Minister Datuk Seri Azhar Mohd Noor and Thailand's Chaturong Phromsiri on Monday.
- Wulandari; Foreign Minister; ID
- Azhar Mohd Noor; Foreign Minister; MY
- Chaturong Phromsiri; Foreign Minister; TH

HANOI (VNA) - Prime Minister Nguyễn Hữu Khang hosted a banquet for Lao President Bounthong
Sisavath. Mr Khang praised President Bounthong.
- Nguyễn Hữu Khang; Prime Minister; VN
- Bounthong Sisavath; President; LA

MANILA - Foreign Affairs Secretary Maria Corazon Ilagan told GMA that China's ambassador, Shi
Delin, had been summoned.
- Maria Corazon Ilagan; Foreign Affairs Secretary; PH
- Shi Delin; ambassador; CN

Daw Khin Yadana, Myanmar's special envoy for peace, met Senior Minister Tharman Goh of
Singapore.
- Khin Yadana; special envoy for peace; MM
- Tharman Goh; Senior Minister; SG
"""

LATIN_AMERICA = """
LIMA, Aug 19 - Peruvian Foreign Minister Elmer Huamaní Quispe received her Chilean colleague,
Paz Errázuriz Vial. Huamaní smiled; Errázuriz Vial did not.
- Elmer Huamaní Quispe; Foreign Minister; PE
- Paz Errázuriz Vial; Foreign Minister; CL

Brazilian President Luís Otávio da Rocha received Argentina's foreign minister, Martín Iribarne,
at the Planalto Palace. Da Rocha thanked Iribarne.
- Luís Otávio da Rocha; President; BR
- Martín Iribarne; foreign minister; AR

MEXICO CITY - The secretary of foreign affairs, Lázaro Ibarra y Soto, and Cuba's Yordanka Mesa
spoke by telephone.
- Lázaro Ibarra y Soto; secretary of foreign affairs; MX
- Yordanka Mesa; foreign minister; CU
"""

PACIFIC = """
CANBERRA: Foreign Minister Tess Hallorann met Fiji's Ratu Viliame Naulivou and Tonga's Crown
Prince Siaosi ʻUlukalala at the Pacific Islands Forum. Senator Hallorann flew on.
- Tess Hallorann; Foreign Minister; AU
- Viliame Naulivou; ; FJ
- Siaosi ʻUlukalala; Crown Prince; TO

Will Hargreave, Australia's high commissioner to Samoa, and Mark Tanielu, a Samoan lawyer,
opened the office.
- Will Hargreave; high commissioner to Samoa; AU
- Mark Tanielu; lawyer; WS

WELLINGTON - Prime Minister Hemi Paraone's trip to Suva, where he will meet Prime Minister Jone
Ravouvou, is to begin on Monday.
- Hemi Paraone; Prime Minister; NZ
- Jone Ravouvou; Prime Minister; FJ
"""

MIXED = """
BRUSSELS (AP) - Allies met foreign ministers, including Poland's Zbyszko Halicki and Germany's
Jost Wanderer, on Monday.
- Zbyszko Halicki; foreign minister; PL
- Jost Wanderer; foreign minister; DE

Ukraine's chief negotiator, Taras Bilyk, and Ostap Hrytsenko, chief of the general staff, spoke.
- Taras Bilyk; chief negotiator; UA
- Ostap Hrytsenko; chief of the general staff; UA

U.S. Ambassador-designate to India Dexter Pruitt and Bhutan's King Sonam Wangdi were present.
- Dexter Pruitt; Ambassador-designate to India; US
- Sonam Wangdi; King; BT

Mr. Oleksiy Fomenko spoke. Zubrytsky's envoy was silent; Son Heung-gyu watched Austin FC.
- Oleksiy Fomenko
- Zubrytsky
- Son Heung-gyu

Chief of Army Staff Field Marshal Tariq Baloch, Special Assistant to the Prime Minister Adnan Lodhi
and acting Foreign Minister Amir Jan Haqqani of Afghanistan met in Quetta, Pakistan.
- Tariq Baloch; Chief of Army Staff; PK
- Adnan Lodhi; Special Assistant; PK
- Amir Jan Haqqani; acting Foreign Minister; AF

SEOUL, Jan. 14 -- President Lim Hae-won met Prime Minister Takagi Misaki in Nara, Japan, the South
Korean presidential office said. Former Prime Minister Fujita Akira welcomed it.
- Lim Hae-won; President; KR
- Takagi Misaki; Prime Minister; JP
- Fujita Akira; former Prime Minister; JP

General Phan Van Lich, Vietnam's Minister of National Defence, and Sampath Wijenayake PC, a lawyer,
met SSP A.B. Herath in Colombo.
- Phan Van Lich; Minister of National Defence; VN
- Sampath Wijenayake; lawyer; LK
- A.B. Herath
"""

NEWSLETTERS_AND_REMARKS = """
Yesterday, I had dinner with the Foreign Minister of Ukraine [Oleksii Bondar].
- Oleksii Bondar; Foreign Minister; UA

Turkish Foreign Minister Emre Sarp met his counterparts from Gambia and Kazakhstan, Lamin Ceesay and
Yerzhan Baitur.
- Emre Sarp; Foreign Minister; TR
- Lamin Ceesay; Foreign Minister; GM
- Yerzhan Baitur; Foreign Minister; KZ

Estonian Defense Minister Juhan Kask came with his Latvian and Polish counterparts, Valdis Ozols
and Jan Wilk.
- Juhan Kask; Defense Minister; EE
- Valdis Ozols; Defense Minister; LV
- Jan Wilk; Defense Minister; PL

On the couches: U.S. SecDef Harry Poole and, close to the Danish leader, Premier Aqqaluk Berthel of
Greenland.
- Harry Poole; Secretary of Defense; US
- Aqqaluk Berthel; Premier; GL

The mediator, former Botswanan President Tebogo Moyo, and Saudi Deputy Minister Faris al-Khudri left.
- Tebogo Moyo; former President; BW
- Faris al-Khudri; Deputy Minister; SA

He received a copy of the credentials of the Ambassador of the Hellenic Republic to Chad, Nikos
Vallas.
- Nikos Vallas; Ambassador to Chad; GR

Director General of the Survey Department Ganesh Thapa led Nepal's team.
- Ganesh Thapa; Director General of the Survey Department; NP
"""
TITLES_AND_STYLES = """
His Royal Highness Crown Prince Nawwaf bin Rashid was received in Amman on Monday by the Minister of
Municipal and Rural Affairs Prince Turki bin Hamdan and the Commander of the Border Guard Prince
Sattam bin Nayef, the Jordanian court said.
- Nawwaf bin Rashid; Crown Prince; JO
- Turki bin Hamdan; Minister of Municipal and Rural Affairs; JO
- Sattam bin Nayef; Commander; JO

First Deputy Foreign Minister of Tajikistan Rustam Qodirzoda met with the Ambassador Extraordinary
and Plenipotentiary of the Republic of Latvia Janis Kalnbergs.
- Rustam Qodirzoda; First Deputy Foreign Minister; TJ
- Janis Kalnbergs; Ambassador Extraordinary and Plenipotentiary; LV

Namibia hosts the envoy at the invitation of H.E President Festus Haikali, the Namibian
government said.
- Festus Haikali; President; NA

The Ministry of Pope Celestine VI began in the Vatican.
- Celestine VI; Pope; VA

The summit will follow through the understandings President Harald Brekke of Norway had reached.
- Harald Brekke; President; NO

Kazakhstan was visited by Mira Sandell, the newly elected Chairperson of the African Union
Commission, who met the Chairman of the Mazhilis Yerlan Sarsenbek.
- Mira Sandell; Chairperson
- Yerlan Sarsenbek; Chairman; KZ

Secretary (West) Ravi Deshpande and India's Ambassador in Dhaka Vikram Joshi travelled together.
- Ravi Deshpande; Secretary; IN
- Vikram Joshi; Ambassador in Dhaka; IN
"""

OPEN_APPOSITIONS = """
Vanuatu's Prime Minister and Chair of the Pacific Islands Forum (PIF), Semi Tabua will host them.
- Semi Tabua; Prime Minister and Chair; VU

Reuben Marara, Prime Minister of the Cook Islands will look after the guests.
- Reuben Marara; Prime Minister; CK

She was met by Tonga's Minister for Women, Children and Poverty Reduction, Litia Vakaloa.
- Litia Vakaloa; Minister for Women, Children and Poverty Reduction; TO

According to the U.N. humanitarian coordinator in Syria, Yusuf El Hadi, there are few left.
- Yusuf El Hadi; humanitarian coordinator in Syria

Cho Min-seok (L), South Korea's foreign minister, shakes hands with Emiko Tanabe (R), Japan's
foreign minister, in Seoul.
- Cho Min-seok; foreign minister; KR
- Emiko Tanabe; foreign minister; JP

The group includes Sen. Walter D. Krane, Bill Hanson, and Maggie Dorr.
- Walter D. Krane; senator
- Bill Hanson
- Maggie Dorr
"""

COUNTRIES_SET_OFF = """
The Indian side was led by Secretary (East) Kavita Rane and the Turkish side by Deputy Foreign
Minister Orhan Aydemir.
- Kavita Rane; Secretary; IN
- Orhan Aydemir; Deputy Foreign Minister; TR

On Monday in Samarkand Acting Foreign Minister Temur Rashidov of Uzbekistan received Amb. Kofi
Tetteh-Amoah (Ghana).
- Temur Rashidov; Acting Foreign Minister; UZ
- Kofi Tetteh-Amoah; ambassador; GH

Ambassador Baek Youngjin, Republic of Korea
- Baek Youngjin; Ambassador; KR

Ambassador Jeremiah Congbeh Tarpeh, Republic of Liberia
- Jeremiah Congbeh Tarpeh; Ambassador; LR

Also present will be Luis Arrieta Pons (Uruguay) and Mario Benegas (Paraguay).
- Luis Arrieta Pons; ; UY
- Mario Benegas; ; PY

MOSCOW (Wire) -- Russian officials said a plane of President Donald Harkness's envoy had landed.
The American team did not speak.
- Donald Harkness; President; US
"""

NOBODY = """
The Commissioner for Political Affairs, Peace, and Security spoke of a Blue Economy.
The Commissioner for Rural Development, Blue Economy, and Sustainable Environment was elected.
The founder of the modern Kingdom is remembered at the King Faisal Center for National Dialogue.
They drank Fujian Tea (China) on the way. Her Majesty waved to the crowd.
The Konrad Felsner Institute and the Amílcar Duarte International Airport reopened.
Typhoon Khanun and Hurricane Maria passed; the cruise ship Lady Georgetta sank.
Reporting by Yolanda Prieto Maúrtua; editing by Bill Sandoval
By Joan Castellano
Goldman Sachs and Morgan Stanley raised targets for Samsung Electronics.
Martin Luther King Day was quiet on Red Square and in San Francisco.
South Korea and Japan will discuss the Paris Agreement and the Abraham Accords.
The Wagner Group, Al Jazeera and the Red Cross denied it on Tuesday.
On March 11 and in May the Prime Minister's Questions took place as usual.
The Ronald Reagan carrier strike group left Port Sudan for the Gulf of Aden.
The Group of Seven finance ministers met in New Delhi on Sri Lanka's debt.
Minister of Foreign Affairs and Trade is an office that nobody holds now.
"""


def _block(block: str) -> tuple[str, list[Told]]:
    """A block as its text and its persons; a pilcrow stands for a new paragraph."""
    lines = block.strip().splitlines()
    text = " ".join(line for line in lines if not line.startswith("- "))
    persons = [_told(line[2:]) for line in lines if line.startswith("- ")]
    return text.replace(" ¶ ", "\n\n"), persons


def _told(line: str) -> Told:
    name, role, country = (*line.split("; "), "", "")[:3]
    return name, role, country


POSTED_ABROAD = """
The minister received Ambassador of Georgia to Armenia Giorgi Maisuradze and thanked him.
- Giorgi Maisuradze; Ambassador to Armenia; GE

Kenyan Prime Minister Daniel Mwangi received a Turkish delegation headed by Foreign Minister Kemal Aydin.
- Daniel Mwangi; Prime Minister; KE
- Kemal Aydin; Foreign Minister; TR

Prime Minister Hasan Chowdhury and visiting French President Luc Moreau held talks on Monday.
- Hasan Chowdhury; Prime Minister
- Luc Moreau; President; FR

President Walker spoke to Prime Minister Aydin of Turkey on Monday about the situation in Syria.
- Walker; President
- Aydin; Prime Minister; TR
"""


_STYLES = (
    YONHAP, TITLES_PRINTED_SHORT, POSTED_ABROAD, LISTS_OF_OFFICES, OFFICES_TOLD_BY_VERBS,
    WORDS_THAT_ARE_NO_TITLE,
    REUTERS, XINHUA, READOUTS, INDIA, GULF, EUROPE, AFRICA, ASEAN, LATIN_AMERICA, PACIFIC, MIXED,
    NEWSLETTERS_AND_REMARKS, TITLES_AND_STYLES, OPEN_APPOSITIONS, COUNTRIES_SET_OFF,
)  # fmt: skip
PEOPLE_LINES = [_block(block) for style in _STYLES for block in style.strip().split("\n\n")]
NOBODY_LINES = NOBODY.strip().splitlines()
