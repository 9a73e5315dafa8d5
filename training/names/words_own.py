"""Lists written for this project."""

# Cyrillic (Russian, Ukrainian, Bulgarian, Macedonian) and Greek in Latin letters.
LETTERS = dict(zip("абвгдезийклмнопрстуфыэіѓќљњјѕґ", "abvgdeziiklmnoprstufyeigkljnjzg")) | {
    "ё": "yo", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya", "є": "ie",
    "ї": "yi", "џ": "dzh"} | dict(zip("αβγδεζηικλμνοπρστυφχωςάέήίόύώϊϋ", "avgdeziiklmnoprstyfhosaeiioyoiy")) | {"θ": "th", "ξ": "x", "ψ": "ps"}

# given names, family names
PEOPLE = {
    "american": ("""Bob Bill Jim Joe Mike Dave Steve Tom Dan Matt Chris Nick Alex Sam Ben Will Jack Kate Liz Beth Sue Jen Becky Katie Meg Abby
Rose Grant Mark Grace Hope Faith Joy Summer Autumn Dawn Ivy Lily Daisy Violet Iris Ruby Pearl Amber Jade Crystal Chase Hunter Mason Carter
Cooper Parker Taylor Tyler Jordan Morgan Logan Drew Blake Austin Dallas Savannah Brooklyn Paris Sierra Jasmine Destiny Harmony Melody
Carol Robin Jay Ray Gene Dean Earl Art Pat Frank Rich Rob Ty Max Leo Gus Hank Walt Chuck Skip Buddy Aaliyah DeShawn LaToya Jamal Keisha
Tyrone Shanice Malik Imani Darnell Ebony Lamar Kiara Trevon Monique Jaylen Aiden Liam Noah Olivia Emma Ava Sophia Mia Zoe Chloe Ella
Harper Luna Stella Hazel Aurora Nora Eleanor Theodore Henry Oliver Elijah Lucas Ezra Silas Jasper Felix Oscar Hugo Arlo Finn Maeve Niamh
Siobhan Aoife Cillian Ciaran Saoirse Eoin Padraig Rhys Dylan Gareth Angharad Ewan Callum Hamish Isla Fiona Alistair""",
                 """Black White Brown Green Gray Young King Baker Cook Fisher Hunter Carpenter Mason Miller Smith Taylor Turner Walker Ward Wood
Woods Hill Lake Rivers Brooks Fields Banks Stone Rice Price Rich Best Bush Day Early Field Flowers Fox Frost Glass Gold Good Hardy Hays
Head House Hull Joy Keen Lane Law Little Long Love Low Marsh Moon Moore Moss Noble North Park Parks Page Pool Pope Power Pratt Quick Reed
Rose Rush Sharp Shore Short Silver Singer Small Snow Sparks Speed Spring Starr Steel Street Strong Summers Swift Wade Waters Webb Weeks
West Wise Wolf Worth York Bishop Butler Chambers Chandler Church Clay Cross Dean Duke English French Holland Ireland Israel London Paris
O'Brien O'Connor O'Neill O'Sullivan O'Reilly O'Donnell O'Hara O'Malley D'Angelo D'Souza McDonald MacDonald McKenzie McCarthy McGregor MacLeod
McBride McLaughlin Fitzgerald Fitzpatrick St.John Washington Jefferson Booker Gaines Tubman Banneker Obi"""),
    "arabic": ("""Ahmed Mohammed Muhammad Mohamed Ali Omar Hassan Hussein Khalid Tariq Yusuf Youssef Ibrahim Ismail Abdullah Abdul Abdulrahman
Abdelkader Mustafa Mahmoud Hamza Bilal Karim Kareem Nabil Rashid Saeed Salim Samir Walid Ziad Faisal Fahad Sultan Nasser Majid Jamal Hani
Bassam Anwar Adel Amr Ayman Imad Marwan Munir Qasim Rami Sami Wael Yasser Zaid Fatima Aisha Khadija Maryam Mariam Zainab Layla Leila Noor Nour
Huda Amina Samira Salma Rania Dina Hanan Iman Jamila Karima Lubna Mona Nadia Najwa Rasha Reem Sawsan Sana Yasmin Yasmeen Zahra Ghada Hala Amal
Bushra Dalia Farah Hind Inas Lamia Maha Nawal Rima Shaima Soraya Wafa Abeer Asma Sara Mehdi Rachid Farid Djamel Kamel Nassim Sofiane""",
               """al-Rashid Al-Farsi al-Masri Al-Hassan al-Sayed Al-Ghamdi Al-Zahrani al-Qahtani Al-Otaibi al-Shehri Al-Harbi al-Mansour
Al-Najjar al-Khatib Al-Tamimi al-Baghdadi Al-Sabah al-Maktoum El-Sayed El-Amin Elbaz Haddad Khoury Nasr Saleh Mansour Hamdan Darwish Qureshi
Siddiqui Rahman Bakr Hashemi Jaber Kassem Khalil Najjar Obeid Rahal Saab Sabbagh Shaheen Tawfik Younes Zaki Zidan Mahmoud Ibrahim Hussein Abbas
Abdallah Aziz Barakat Bishara Fakhoury Gamal Habib Ismail Jabbour Karam Maalouf Moussa Naser Osman Qasim Ramadan Salem Shadid Taha Wahba Benali
Bouazizi Belhadj Boumediene Chaoui Mansouri Saidi Toumi Ziani Amrani Bennani Alaoui Fassi"""),
    "indian": ("""Aarav Aditya Ajay Akash Amit Anand Anil Arjun Ashok Bharat Chetan Deepak Dev Dinesh Ganesh Gaurav Girish Gopal Harish Hemant Jayesh
Karan Kiran Krishna Kunal Lakshman Mahesh Manish Manoj Mohan Mukesh Naveen Nikhil Nitin Pankaj Pradeep Prakash Pranav Rahul Raj Rajesh Rajiv Rakesh
Ramesh Ravi Rohan Rohit Sachin Sandeep Sanjay Sathish Satish Shankar Shyam Siddharth Srinivas Subramaniam Sunil Suresh Tarun Tushar Varun
Venkat Venkatesh Vijay Vikram Vinay Vinod Vishal Vivek Yash Aishwarya Amrita Anita Anjali Ananya Asha Bhavna Chitra Deepa Deepika Divya Esha Gayatri
Geeta Indira Isha Jaya Jyoti Kavita Kavya Komal Lakshmi Lata Madhuri Malini Manisha Meena Meera Mira Nandini Neha Nisha Pooja Prachi Pratibha Preeti Priya
Priyanka Radha Rani Rekha Ritu Rukmini Sandhya Sangeeta Sarita Savita Seema Shalini Shanti Shilpa Shreya Sita Smita Sneha Sonal Sudha Sunita Swati Tanvi
Uma Usha Vandana Vidya Harpreet Gurpreet Jaspreet Manpreet Simran Balwinder Sukhdev Imran Zubair Sajid Farhan Ayesha Thilini Kasun Nimal Chaminda""",
               """Sharma Verma Gupta Singh Kumar Patel Shah Mehta Desai Joshi Trivedi Iyer Iyengar Nair Menon Pillai Rao Reddy Naidu Raju Krishnan Subramanian
Ramaswamy Venkataraman Narayanan Srinivasan Raghavan Swaminathan Balasubramaniam Chandrasekhar Murthy Hegde Shetty Kamath Bhat Kulkarni Deshpande Deshmukh
Patil Jadhav Pawar Chavan Gaikwad Bose Banerjee Mukherjee Chatterjee Ganguly Ghosh Sen Das Dutta Roy Chowdhury Mishra Pandey Tiwari Dubey Shukla Tripathi
Chaturvedi Agarwal Aggarwal Bansal Goel Jain Kapoor Khanna Malhotra Chopra Mehra Bhatia Arora Sethi Gill Sandhu Dhillon Grewal Sidhu Kaur Ahluwalia Bedi
Khan Ansari Qureshi Shaikh Mirza Fernandes Pereira Perera Fernando Jayawardene Wickramasinghe Rajapaksa Bandara Senanayake Thapa Gurung Tamang Shrestha"""),
    "african": ("""Chinedu Chukwuemeka Emeka Ngozi Chioma Adaeze Ifeoma Obinna Nnamdi Uche Amara Kelechi Ikenna Chidi Oluwaseun Olumide Tunde Femi Bola Yemi
Folake Adebayo Ayodele Babatunde Kehinde Taiwo Titilayo Funmilayo Abiodun Olufemi Damilola Temitope Kwame Kofi Kwabena Yaw Kojo Akosua Ama Abena Efua Adwoa
Esi Nana Amina Fatoumata Mamadou Ousmane Ibrahima Aminata Mariama Aissatou Cheikh Moussa Seydou Boubacar Awa Khady Abdoulaye Modou Thabo Sipho Themba Nomvula
Thandiwe Zanele Lindiwe Nomsa Mandla Bongani Sibusiso Lerato Kagiso Tshepo Naledi Palesa Refilwe Wanjiru Njeri Kamau Mwangi Otieno Achieng Akinyi Odhiambo
Wambui Kipchoge Chebet Jelimo Barasa Makena Zuri Jabari Baraka Juma Salim Rehema Neema Tendai Tafadzwa Farai Rudo Chipo Tatenda Nyasha Abebe Bekele Tigist
Haile Selam Meseret Tewodros Almaz Dawit Mulugeta Hiwot Kidane Yohannes Jean-Claude Habimana Uwimana Mukamana Nkurunziza Chantal""",
                """Okafor Okonkwo Eze Nwosu Obi Okoro Okeke Nwankwo Onyeka Igwe Chukwu Adeyemi Adebayo Adeleke Ogunleye Ogunbanjo Olawale Balogun Bakare Afolabi
Akinola Oyelaran Oladipo Mensah Boateng Owusu Asante Appiah Osei Agyeman Addo Ansah Amoah Nkrumah Quaye Diallo Traore Keita Coulibaly Diarra Toure Cisse Konate
Kone Ndiaye Diop Fall Sow Faye Sarr Gueye Ba Camara Bah Sylla Dlamini Nkosi Zulu Ndlovu Khumalo Mkhize Mthembu Sithole Mokoena Molefe Mahlangu Tshabalala
Mabaso Moyo Ncube Sibanda Chikwanha Mutasa Gumbo Kamau Mwangi Njoroge Kariuki Kimani Otieno Ochieng Odhiambo Omondi Wanjala Kiprop Cheruiyot Rotich Kipkemboi
Mutua Musyoka Nyong'o Ouma Mbeki Banda Phiri Mwale Tembo Chanda Mwansa Abebe Tesfaye Gebremariam Tadesse Bekele Haile Wolde Desta Kebede Alemu Mugisha
Tumusiime Kagame Habyarimana Ndayishimiye Mobutu Kabila Tshisekedi Ilunga Mbappe Eto'o Biya"""),
    "japanese": ("""Hiroshi Kenji Takeshi Yuki Haruto Sota Ren Yuto Daiki Kaito Takumi Ryo Akira Satoshi Makoto Naoki Kazuki Shinji Tatsuya Yusuke Masaru Isamu Jiro
Taro Ichiro Sakura Yui Aoi Hina Rin Mei Hana Akiko Keiko Yoko Naoko Yumi Emi Kaori Mariko Michiko Noriko Reiko Sachiko Tomoko Yoshiko Haruka Misaki Nanami""",
                 """Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi
Shimizu Yamazaki Mori Abe Ikeda Hashimoto Ishikawa Ogawa Okada Goto Hasegawa Murakami Kondo Ishii Saito Sakamoto Endo Aoki Fujii Nishimura Fukuda Ota Miura
Fujiwara Okamoto Matsuda Nakagawa Nakano Harada Ono Tamura Takeuchi Kaneko Wada Nakayama Ishida Ueda Morita Hara Shibata Sakai Kudo Yokoyama Miyazaki"""),
    "turkish": ("""Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Emre Burak Can Cem Deniz Eren Kerem Mert
Onur Serkan Tolga Umut Volkan Barış Çağlar Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Zehra Sultan Hanife Merve Büşra Esra Ebru Gamze Gizem Selin
Sevgi Songül Şeyma Tuğba Yasemin Özlem Pınar Nur Defne Ece""",
                """Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz
Çakır Erdoğan Acar Güneş Aksoy Bulut Tekin Taş Avcı Ünal Güler Turan Keskin Ateş Bozkurt Karaca Sarı Ceylan Uçar Toprak Soylu Erdem Duman"""),
    "latin_american": ("""José Juan Luis Carlos Jorge Miguel Ángel Jesús Francisco Alejandro Ricardo Fernando Diego Javier Rafael Santiago Mateo Sebastián Nicolás
Andrés Emiliano Joaquín Ignacio Rodrigo Gonzalo Esteban Guadalupe María Ana Lucía Sofía Valentina Camila Ximena Daniela Gabriela Mariana Fernanda Paula Rosa
Carmen Elena Isabel Pilar Dolores Mercedes Soledad Consuelo João Tiago Thiago Caio Otávio Beatriz Inês Joana Luana Raquel Vitória""",
                       """Hernández García Martínez López González Pérez Rodríguez Sánchez Ramírez Cruz Flores Gómez Morales Vázquez Jiménez Reyes Díaz Torres
Gutiérrez Ruiz Mendoza Aguilar Ortiz Castillo Moreno Romero Álvarez Rivera Chávez Ramos Herrera Medina Castro Vargas Guzmán Méndez Muñoz Salazar Garza Soto
Vega Delgado Ríos Silva Santos Oliveira Souza Pereira Lima Carvalho Ferreira Ribeiro Almeida Costa Gomes Martins Araújo Barbosa Rocha Dias Nunes Mendes
Teixeira Moreira Cardoso Correia Cavalcanti Peixoto Quiñones Zúñiga Echeverría Ibarra Villanueva Montenegro Quispe Huamán Mamani"""),
    "east_europe": ("""Piotr Krzysztof Andrzej Tomasz Paweł Marcin Michał Grzegorz Łukasz Mateusz Jakub Wojciech Zbigniew Agnieszka Katarzyna Małgorzata Joanna
Magdalena Monika Zofia Hanna Julia Jiří Petr Jan Václav Tereza Lenka Zdeněk Ondřej Lukáš Kateřina Ivana Milan Zoran Goran Dragan Nikola Marko Luka Ana Jelena
Milica Snežana Andrei Mihai Ion Radu Elena Ioana Cristina Gheorghe Dmitri Sergei Vladimir Ivan Alexei Nikolai Mikhail Yuri Olga Tatiana Natalia Svetlana
Irina Ekaterina Anastasia Oksana Taras Bohdan Volodymyr Oleksandr Andriy László István Zoltán Ferenc Gábor Katalin Ildikó Erzsébet""",
                    """Kowalski Nowak Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Krawczyk
Novák Svoboda Novotný Dvořák Černý Procházka Kučera Horváth Kovács Nagy Szabó Tóth Varga Kiss Molnár Popescu Ionescu Popa Radu Dumitru Stan Jovanović
Petrović Nikolić Marković Đorđević Kovačević Babić Horvat Knežević Ivanov Petrov Sidorov Smirnov Kuznetsov Volkov Sokolov Lebedev Morozov Novikov Fedorov
Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Boyko Melnyk Ivanova Petrova Kuznetsova Dimitrov Georgiev Stoyanov Papadopoulos Nikolaidis Georgiou
Saakashvili Beridze Hakobyan Sargsyan Aliyev Mammadov Nazarbayev Kazlauskas Bērziņš Tamm"""),
}

PINYIN = """wei fang min jing li na xiu juan qiang lei jun yang yong jie tao ming chao xia ping gang hui bin bo chen cheng chun da dan dong fei feng
gui guo hai han hao hong hua huan jia jian jiang jin kai kang ke kun lan lin ling long lu mei meng ning peng qi qian qin qing quan rong rui shan
sheng shi shu shuang si song tian ting wen xi xian xiang xiao xin xing xue xuan ya yan yi ying yu yuan yue yun ze zhen zheng zhi zhong zi zhu"""
CHINESE_FAMILY = """Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao Peng Zeng
Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Yao Shen Zhong Cui Tan Fan Liao Shi Jin Jia Xia Fu Fang Bai Zou Meng Xiong Qin
Qiu Hou Yin Xue Yan Lei Long Tao Mao Hao Gong Shao Wan Qian Chan Wong Lee Cheung Leung Ho Ng Tsang Kwok Yeung Chow Lau Tam Chiu Hsu Tsai Hsieh Ou Ouyang Zhuge Tong Quek Goh Teo Ong Koh"""
KOREAN = """min jun seo yeon ji hoon hyun woo young soo jin hye eun kyung sung ho dong hee joon tae hwan mi sun kyu sang chul in ah ha na rim bin yu yong
jae won seok hyeon su bo gyu cheol nam ok sook"""
KOREAN_FAMILY = """Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Jeon Hong Yoo Ko Moon Yang Bae Baek Nam Noh Ha Kwak
Sung Cha Joo Woo Min Yim Chung Bang Byun Choe Jeong"""
VIETNAMESE = """Anh Bình Châu Chi Cường Đức Dũng Dương Duy Giang Hà Hải Hạnh Hiền Hiếu Hòa Hoàng Hồng Hùng Hương Huy Khánh Khoa Kiên Lan Linh Long Loan Mai Minh My
Nam Nga Ngân Ngọc Nhung Oanh Phong Phúc Phương Quân Quang Quỳnh Sơn Tâm Thanh Thảo Thịnh Thu Thúy Thủy Tiến Trang Trinh Trung Tú Tuấn Tuyết Uyên Vân Việt Vinh
Xuân Yến Thị Văn Đình Khai"""
VIETNAMESE_FAMILY = """Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Trương Mai Đào Lâm Cao Nguyen Tran Pham Huynh Vo Dang Bui
Do Ngo Duong Dinh Truong Le"""

CITIES = """London|Paris|Berlin|Madrid|Rome|Vienna|Munich|Hamburg|Cologne|Frankfurt|Zurich|Geneva|Brussels|Amsterdam|Rotterdam|Lisbon|Porto|Dublin|Edinburgh|Glasgow|
Manchester|Liverpool|Birmingham|Leeds|Bristol|Oxford|Cambridge|Bath|Reading|Nice|Lyon|Marseille|Bordeaux|Milan|Turin|Naples|Florence|Venice|Seville|Valencia|Barcelona|
Warsaw|Kraków|Gdańsk|Prague|Budapest|Bucharest|Sofia|Athens|Istanbul|Ankara|Izmir|Moscow|St. Petersburg|Kyiv|Kiev|Lviv|Odessa|Minsk|Stockholm|Oslo|Copenhagen|Helsinki|
New York|New York City|NYC|Los Angeles|LA|L.A.|San Francisco|SF|Chicago|Houston|Boston|Seattle|Washington|Washington DC|Washington, D.C.|Atlanta|Miami|Denver|Phoenix|
Philadelphia|Dallas|Austin|San Antonio|San Diego|Portland|Las Vegas|Vegas|Nashville|New Orleans|Salt Lake City|Kansas City|Brooklyn|Manhattan|Queens|the Bronx|Harlem|
Toronto|Montreal|Montréal|Vancouver|Ottawa|Calgary|Quebec City|Mexico City|Guadalajara|Bogotá|Lima|Quito|Santiago|Buenos Aires|São Paulo|Rio de Janeiro|Rio|Brasília|
Caracas|Havana|Beijing|Shanghai|Guangzhou|Shenzhen|Hong Kong|Taipei|Tokyo|Osaka|Kyoto|Seoul|Busan|Pyongyang|Singapore|Kuala Lumpur|Jakarta|Bangkok|Hanoi|Ho Chi Minh City|
Saigon|Manila|Mumbai|Bombay|Delhi|New Delhi|Bangalore|Bengaluru|Chennai|Kolkata|Hyderabad|Pune|Karachi|Lahore|Islamabad|Dhaka|Kathmandu|Colombo|Kabul|Tehran|Baghdad|
Damascus|Beirut|Jerusalem|Tel Aviv|Gaza|Amman|Riyadh|Jeddah|Mecca|Dubai|Abu Dhabi|Doha|Kuwait City|Cairo|Alexandria|Tunis|Algiers|Casablanca|Rabat|Marrakesh|Lagos|Abuja|
Accra|Dakar|Nairobi|Mombasa|Kampala|Addis Ababa|Khartoum|Johannesburg|Cape Town|Durban|Pretoria|Harare|Lusaka|Kinshasa|Luanda|Sydney|Melbourne|Brisbane|Perth|Auckland|
Wellington|Christchurch|München|Köln|Wien|Zürich|Genève|Roma|Milano|Napoli|Firenze|Venezia|Torino|Lisboa|Sevilla|Warszawa|Praha|Bruxelles|Den Haag|The Hague|İstanbul|İzmir""".replace("\n", "")
COUNTRIES = """US|USA|U.S.|U.S.A.|the United States|United States of America|America|UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Ireland|Germany|
France|Spain|Italy|Russia|China|Japan|India|Brazil|Canada|Australia|South Korea|North Korea|Korea|Taiwan|Vietnam|Iran|Iraq|Syria|Israel|Palestine|Egypt|Turkey|Türkiye|
Ukraine|Poland|Holland|the Netherlands|Switzerland|Sweden|Norway|Denmark|Finland|Greece|Portugal|Austria|Belgium|Mexico|Argentina|Chile|Peru|Colombia|Cuba|Nigeria|Kenya|
Ghana|Ethiopia|South Africa|Morocco|Algeria|Tunisia|Libya|Sudan|Somalia|Congo|Ivory Coast|Pakistan|Afghanistan|Bangladesh|Nepal|Sri Lanka|Thailand|Philippines|Indonesia|
Malaysia|New Zealand|UAE|Saudi Arabia|Qatar|Kuwait|Yemen|Jordan|Lebanon|Georgia|Czechia|Czech Republic|Slovakia|Hungary|Romania|Bulgaria|Serbia|Croatia|Bosnia|Kosovo|
Deutschland|Frankreich|Italien|Spanien|Österreich|Schweiz|Allemagne|Espagne|Italie|Alemania|Francia|España|Italia|Germania|Alemanha|França|Espanha|Duitsland|Frankrijk|
Almanya|Fransa|Türkiye|Niemcy|Polska|Francja|Brasil|Nederland|Suisse|Angleterre|Inglaterra|Estados Unidos|États-Unis|Stati Uniti|Vereinigte Staaten|Großbritannien""".replace("\n", "")
REGIONS = """California|Texas|Florida|Ohio|Bavaria|Bayern|Saxony|Catalonia|Tuscany|Sicily|Normandy|Provence|Brittany|Scotland|Yorkshire|Kent|Sussex|Devon|Cornwall|Ontario|Quebec|
Alberta|British Columbia|New South Wales|Queensland|Tasmania|Kerala|Punjab|Gujarat|Tamil Nadu|Maharashtra|West Bengal|Sindh|Siberia|Crimea|Donbas|Kashmir|Tibet|Xinjiang|
Kurdistan|Europe|Asia|Africa|South America|Latin America|North America|Middle East|Scandinavia|the Balkans|the Caribbean|Silicon Valley|West Bank|the Alps|the Rhine|
the Thames|the Danube|Mount Everest|Lake Geneva|the Pacific|the Atlantic|the Mediterranean|Long Island|Hyde Park|Central Park|Wall Street|Times Square|Heathrow|NY|CA|TX|FL|
NJ|MA|PA|IL|WA|NSW|VIC|QLD|ON|BC|Sahara|Midlands|New England|Midwest|Baden-Württemberg|Nordrhein-Westfalen|Hessen|Île-de-France|Andalucía|Lombardia|Minas Gerais""".replace("\n", "")
STREET_KINDS = "Street St Avenue Ave Road Rd Boulevard Blvd Lane Drive Dr Court Way Place Square Terrace Crescent Close Gardens Park Hill Row".split()
STREET_KINDS_OTHER = """Alley Bridge Brook Bypass Causeway Circle Cliff Club Common Corner Cove Creek Crossing Dale Estate Expressway Extension Fall Falls Ferry Field Flat Ford Forest Fork
Fort Freeway Garden Gateway Glen Green Grove Harbor Haven Heights Highway Hills Hollow Inlet Island Isle Junction Key Knoll Lake Landing Light Loaf Lock Lodge Loop Mall Manor Meadow Mews Mill Mission
Motorway Mount Mountain Neck Orchard Oval Overpass Parkway Pass Passage Path Pike Pine Plain Plaza Point Port Prairie Radial Ramp Ranch Rapid Rest Ridge River Route Run Shoal Shore Skyway Spring Spur
Station Stravenue Stream Summit Throughway Trace Track Trail Tunnel Turnpike Underpass Union Valley Via View Village Ville Vista Walk Wall Well Wharf Yard Close""".split()

GROUPS = """American|Americans|British|English|Scottish|Welsh|Irish|German|Germans|French|Spanish|Italian|Italians|Portuguese|Dutch|Belgian|Swiss|Austrian|Polish|Czech|Slovak|
Hungarian|Romanian|Bulgarian|Greek|Greeks|Turkish|Turks|Russian|Russians|Ukrainian|Ukrainians|Belarusian|Swedish|Norwegian|Danish|Finnish|Icelandic|Chinese|Japanese|Korean|
South Korean|North Korean|Vietnamese|Thai|Filipino|Indonesian|Malaysian|Indian|Indians|Pakistani|Bangladeshi|Nepali|Sri Lankan|Afghan|Afghans|Iranian|Iraqi|Iraqis|Syrian|
Syrians|Israeli|Israelis|Palestinian|Palestinians|Jordanian|Lebanese|Saudi|Egyptian|Moroccan|Algerian|Tunisian|Libyan|Sudanese|Somali|Ethiopian|Kenyan|Ugandan|Nigerian|
Nigerians|Ghanaian|Senegalese|South African|Zimbabwean|Congolese|Mexican|Mexicans|Cuban|Brazilian|Brazilians|Argentine|Argentinian|Chilean|Peruvian|Colombian|Venezuelan|
Ecuadorian|Bolivian|Canadian|Canadians|Australian|Australians|New Zealander|Serbian|Croatian|Bosnian|Albanian|Kosovar|Macedonian|Georgian|Armenian|Azerbaijani|Kazakh|
Uzbek|Mongolian|Tibetan|European|Europeans|African|Asian|Arab|Arabs|Latino|Latina|Hispanic|Kurdish|Kurds|Roma|Catalan|Basque|Sicilian|Christian|Christians|Catholic|
Catholics|Roman Catholic|Protestant|Protestants|Orthodox|Lutheran|Methodist|Baptist|Anglican|Evangelical|Mormon|Quaker|Jehovah's Witness|Jewish|Jew|Jews|Muslim|Muslims|
Islamic|Sunni|Shia|Shiite|Sufi|Hindu|Hindus|Buddhist|Buddhists|Sikh|Sikhs|Jain|Taoist|Bahá'í|atheist|agnostic|Democrat|Democrats|Democratic|Republican|Republicans|
Labour|Tory|Tories|Conservative|Conservatives|Liberal Democrats|Social Democrat|socialist|communist|Marxist|Greens|libertarian""".replace("\n", "")

ORGS = """Google|Microsoft|Apple|Amazon|Facebook|Meta|Twitter|Netflix|IBM|Intel|Oracle|SAP|Siemens|Bosch|BMW|Volkswagen|Daimler|Audi|Toyota|Honda|Sony|Samsung|Huawei|Nokia|
Ericsson|Philips|Shell|BP|ExxonMobil|Chevron|Total|Gazprom|Boeing|Airbus|Lufthansa|Ryanair|British Airways|Emirates|FedEx|UPS|DHL|Deutsche Bahn|Deutsche Bank|HSBC|Barclays|
Lloyds|Goldman Sachs|JPMorgan Chase|Morgan Stanley|Citigroup|Wells Fargo|Bank of America|UBS|Credit Suisse|BNP Paribas|Société Générale|Santander|ING|Allianz|AXA|Walmart|
Target|Costco|Tesco|Sainsbury's|Aldi|Lidl|Carrefour|IKEA|Nike|Adidas|Puma|Coca-Cola|PepsiCo|Nestlé|Unilever|Procter & Gamble|Johnson & Johnson|Pfizer|Moderna|BioNTech|
AstraZeneca|Novartis|Roche|Bayer|Merck|GlaxoSmithKline|Mayo Clinic|Red Cross|UNICEF|UNESCO|WHO|World Health Organization|United Nations|UN|NATO|EU|European Union|
European Commission|IMF|World Bank|OPEC|FBI|CIA|NSA|NASA|IRS|FDA|CDC|NHS|BBC|CNN|Reuters|Associated Press|New York Times|The Guardian|Washington Post|Le Monde|Der Spiegel|
El País|MIT|Harvard|Harvard University|Stanford|Yale|Oxford University|Cambridge University|ETH Zürich|Manchester United|Real Madrid|FC Barcelona|Bayern Munich|Juventus|
Chelsea|Arsenal|Liverpool FC|Boston Red Sox|New York Yankees|Chicago Bulls|Los Angeles Lakers|Dallas Cowboys|FIFA|UEFA|NBA|NFL|Greenpeace|Amnesty International|Oxfam|
Human Rights Watch|Doctors Without Borders|Hamas|Hezbollah|Taliban|Kremlin|White House|Pentagon|Congress|Senate|Parliament|House of Commons|Supreme Court|Federal Reserve|
State Department|Interpol|Tesla|SpaceX|Uber|Airbnb|Spotify|PayPal|Visa|Mastercard|Verizon|AT&T|T-Mobile|Vodafone|Telefónica|Tata|Infosys|Wipro|Reliance|Alibaba|Tencent|
Baidu|Xiaomi|Lenovo|Hyundai|LG|Mitsubishi|Hitachi|Panasonic|Toshiba|Nintendo|Starbucks|McDonald's|Burger King|Subway|Marriott|Hilton|Accenture|Deloitte|KPMG|PwC|McKinsey""".replace("\n", "")
ORG_SUFFIXES = "Inc|Inc.|LLC|Ltd|Ltd.|PLC|plc|Corp|Corp.|Corporation|Company|Co.|Group|and Sons|& Sons|& Co|Partners|Holdings|GmbH|AG|KG|GmbH & Co. KG|e.V.|SE|S.A.|SA|SARL|SAS|S.L.|S.p.A.|S.r.l.|B.V.|BV|N.V.|AB|A/S|ApS|AS|Oy|Sp. z o.o.|A.Ş.|Ltd. Şti.|Ltda|Lda|Pty Ltd|Pte Ltd|K.K.|Limited|LLP|Industries".split("|")
ORG_NOUNS = """Solutions|Systems|Technologies|Logistics|Consulting|Analytics|Software|Robotics|Energy|Foods|Pharma|Pharmaceuticals|Bank|Insurance|Capital|Investments|Media|
Airlines|Motors|Electronics|Foundation|Institute|Trust|Labs|Laboratories|Hospital|Clinic|Medical Center|Dental Practice|Law Firm|Associates|Brothers|Construction|Properties|Realty|
Hotel|Restaurant|Bakery|Brewery|Farms|Stores|Supermarket|Bookshop|Museum|Theatre|Academy|College|High School|Primary School|Council|Police Department|Fire Department|Church|
Football Club|Rovers|United|Union|Society|Federation|Association|Committee|Agency|Authority|Commission|Ministry|Times|Post|Herald|Tribune|Gazette|Networks|Studios|Records""".replace("\n", "").split("|")
ORG_HEADS = """Global|Advanced|United|First|National|Pacific|Atlantic|Northern|Blue|Green|Silver|Golden|Red|Bright|Summit|Pioneer|Alpha|Delta|Omega|Nova|Quantum|Vertex|Apex|Stellar|
Horizon|Evergreen|Riverside|Lakeside|Sunrise|Cedar|Maple|Oak|Falcon|Eagle|Phoenix|Titan|Atlas|Orion|Zenith|Prime|Core|Next|Smart|Digital|Cyber|Cloud|Data|Bio|Med|Agri|Inno|Techno|
Euro|Trans|Inter|Omni|Uni|Nex|Syn|Acme|Globex|Initech|Umbra|Contoso|Northwind|Fabri|Lumen|Verdant|Ironclad|Bluebird|Redwood|Stonebridge|Clearwater|Brightwater""".replace("\n", "").split("|")
ORG_SYLLABLES = "ba ve lo zi ka tor mar len vi dra no sun tel ax or ing al ber co da en fi gra hy in jo kel lu mo ne op pra qua ri sa ti um ver wex yo zan tri ple sol".split()
ORG_TAILS = "tech soft corp dyne tron nex ware gen logic serv ify ly hub works flow base scape path point wave link net sys labs zon tek".split()

TITLES = "Mr. Mr Mrs. Mrs Ms. Ms Miss Dr. Dr Prof. Professor Sir Lord Lady Judge Captain Capt. Sgt. Officer Detective Senator Sen. Rep. President Minister Father Sister Rev. Reverend Rabbi Imam Sheikh Coach Nurse Aunt Uncle Grandma Cousin".split()
TITLES_OTHER = "Herr Frau Herrn Dr. Dr.med. Prof. M. Mme Mlle Monsieur Madame Maître Me Sr. Sra. Srta. Don Doña Señor Señora D. Dña. Sig. Sig.ra Signor Signora Dott. Dott.ssa Sr Sra Dona Senhor Senhora Dhr. Mevr. Meneer Mevrouw de_heer mw. Pan Pani Pana Bay Bayan Sayın Shri Smt. Sri Haji Datuk Mzee".split()
SUFFIXES = "Jr. Jr Sr. Sr II III IV MD M.D. PhD Ph.D. DDS DVM Esq. RN".split()
PARTICLES = "van|van der|van den|van de|de|de la|de los|del|della|di|da|dos|do|von|von der|zu|vom|le|la|du|des|bin|ibn|ben|abu|ter|ten|af|Mac|St.|Van|De|Von|Della|Di|Le|La".split("|")

NATIVE_CITIES = {
    "ru": "Москва Москве Москвы Санкт-Петербург Новосибирск Казань Самара Омск Киев Минск Россия России Сочи Томск Пермь Уфа".split(),
    "uk": "Київ Києві Львів Львові Одеса Харків Україна України Дніпро".split(),
    "el": "Αθήνα Θεσσαλονίκη Πάτρα Ελλάδα Κρήτη Λάρισα Βόλος".split(),
    "ar": "القاهرة الرياض دبي بغداد دمشق بيروت عمان جدة مكة تونس الجزائر الرباط مصر السعودية سوريا العراق".split(),
    "he": "ירושלים חיפה אשדוד ישראל נתניה".split(),
    "hi": "दिल्ली मुंबई कोलकाता चेन्नई जयपुर लखनऊ भारत पुणे वाराणसी पटना".split(),
    "zh": "北京 上海 广州 深圳 成都 杭州 南京 武汉 西安 中国 美国 日本 香港 台北 重庆 天津".split(),
    "ja": "東京 大阪 京都 名古屋 札幌 福岡 横浜 日本 神戸 広島 東京都 大阪府 北海道 沖縄".split(),
    "ko": "서울 부산 대구 인천 광주 대전 한국 제주도 수원".split(),
    "th": "กรุงเทพ เชียงใหม่ ภูเก็ต พัทยา ขอนแก่น ไทย".split(),
}
