"""The kinds and subjects every network starts with, in English and Spanish; people add theirs."""

from typing import Any

Named = tuple[str, str, str]

KINDS: dict[str, tuple[Named, ...]] = {
    "libraries": (
        ("public-library", "Public library", "Biblioteca pública"),
        ("academic-library", "Academic library", "Biblioteca universitaria"),
        ("school-library", "School library", "Biblioteca escolar"),
        ("special-library", "Special library", "Biblioteca especializada"),
        ("hospital-library", "Hospital library", "Biblioteca de hospital"),
        ("law-library", "Law library", "Biblioteca jurídica"),
        ("tribal-library", "Tribal library", "Biblioteca tribal"),
        ("state-library", "State library", "Biblioteca estatal"),
        ("library-consortium", "Library consortium", "Consorcio de bibliotecas"),
        ("library-branch", "Library branch", "Sucursal de biblioteca"),
        ("library-department", "Library department", "Departamento de biblioteca"),
        ("bookmobile", "Bookmobile", "Bibliobús"),
        ("friends-of-library", "Friends of the library", "Amigos de la biblioteca"),
        ("archive", "Archive", "Archivo"),
    ),
    "education": (
        ("school", "School", "Escuela"),
        ("school-district", "School district", "Distrito escolar"),
        ("college", "College", "Colegio universitario"),
        ("university", "University", "Universidad"),
        ("adult-school", "Adult school", "Escuela para adultos"),
        ("literacy-council", "Literacy council", "Consejo de alfabetización"),
        ("childcare-center", "Childcare center", "Centro de cuidado infantil"),
        ("head-start", "Head Start program", "Programa Head Start"),
        ("extension-service", "Extension service", "Servicio de extensión"),
        ("parent-association", "Parent and teacher association", "Asociación de padres y maestros"),
    ),
    "government": (
        ("city-department", "City department", "Departamento municipal"),
        ("county-agency", "County agency", "Agencia del condado"),
        ("state-agency", "State agency", "Agencia estatal"),
        ("federal-agency", "Federal agency", "Agencia federal"),
        ("tribe", "Tribe", "Tribu"),
        ("elected-office", "Elected official's office", "Oficina de un funcionario electo"),
        ("parks-department", "Parks and recreation", "Parques y recreación"),
        ("police", "Police", "Policía"),
        ("fire-department", "Fire department", "Cuerpo de bomberos"),
        ("emergency-management", "Emergency management", "Gestión de emergencias"),
        ("court", "Court", "Tribunal"),
        ("jail-or-prison", "Jail or prison", "Cárcel o prisión"),
        ("transit-agency", "Transit agency", "Agencia de transporte público"),
        ("post-office", "Post office", "Oficina de correos"),
    ),
    "health": (
        ("clinic", "Clinic", "Clínica"),
        ("hospital", "Hospital", "Hospital"),
        ("health-department", "Health department", "Departamento de salud"),
        ("mental-health", "Mental health service", "Servicio de salud mental"),
        ("recovery-service", "Recovery service", "Servicio de recuperación"),
        ("hospice", "Hospice or home care", "Cuidados paliativos o a domicilio"),
        ("health-nonprofit", "Health nonprofit", "Organización de salud sin fines de lucro"),
    ),
    "culture": (
        ("museum", "Museum", "Museo"),
        ("gallery", "Gallery", "Galería"),
        ("arts-organization", "Arts organization", "Organización artística"),
        ("theater", "Theater", "Teatro"),
        ("music-group", "Music group", "Grupo musical"),
        ("historical-society", "Historical society", "Sociedad histórica"),
        ("cultural-center", "Cultural center", "Centro cultural"),
        ("newspaper", "Newspaper", "Periódico"),
        ("radio-or-tv", "Radio or television station", "Emisora de radio o televisión"),
        ("bookstore", "Bookstore or publisher", "Librería o editorial"),
    ),
    "social": (
        ("nonprofit", "Nonprofit", "Organización sin fines de lucro"),
        ("senior-services", "Senior services", "Servicios para personas mayores"),
        ("youth-services", "Youth services", "Servicios para jóvenes"),
        ("housing-services", "Housing services", "Servicios de vivienda"),
        ("shelter", "Shelter", "Albergue"),
        ("food-bank", "Food bank or pantry", "Banco o despensa de alimentos"),
        ("immigrant-services", "Immigrant services", "Servicios para inmigrantes"),
        ("legal-aid", "Legal aid", "Asistencia legal"),
        ("disability-services", "Disability services", "Servicios para personas con discapacidad"),
        ("family-services", "Family services", "Servicios para familias"),
        (
            "domestic-violence",
            "Domestic violence service",
            "Servicio contra la violencia doméstica",
        ),
        ("reentry-services", "Reentry services", "Servicios de reinserción"),
    ),
    "economy": (
        ("employer", "Employer", "Empresa"),
        ("small-business", "Small business", "Pequeña empresa"),
        ("chamber-of-commerce", "Chamber of commerce", "Cámara de comercio"),
        ("workforce-board", "Workforce board", "Junta de desarrollo laboral"),
        ("job-center", "Job center", "Centro de empleo"),
        ("labor-union", "Labor union", "Sindicato"),
        ("bank-or-credit-union", "Bank or credit union", "Banco o cooperativa de crédito"),
        ("technology-company", "Technology company", "Empresa de tecnología"),
        ("business-association", "Business association", "Asociación empresarial"),
    ),
    "faith": (
        ("faith-community", "Faith community", "Comunidad religiosa"),
        ("faith-charity", "Faith-based charity", "Organización benéfica religiosa"),
    ),
    "civic": (
        ("veterans-group", "Veterans' group", "Grupo de veteranos"),
        ("community-group", "Community group", "Grupo comunitario"),
        ("neighborhood-association", "Neighborhood association", "Asociación de vecinos"),
        ("service-club", "Service club", "Club de servicio"),
        ("community-foundation", "Foundation", "Fundación"),
        ("volunteer-center", "Volunteer center", "Centro de voluntariado"),
        ("advocacy-group", "Advocacy group", "Grupo de defensa de derechos"),
        ("sports-club", "Sports club", "Club deportivo"),
        ("other", "Another kind", "Otro tipo"),
    ),
    "land": (
        ("farm", "Farm", "Granja"),
        ("farmers-market", "Farmers market", "Mercado de agricultores"),
        ("food-cooperative", "Food cooperative", "Cooperativa de alimentos"),
        ("garden", "Community garden", "Huerto comunitario"),
        ("conservation-group", "Conservation group", "Grupo de conservación"),
        ("nature-center", "Nature center", "Centro de naturaleza"),
        ("utility", "Utility", "Empresa de servicios públicos"),
    ),
}

LIBRARY_KINDS = {slug for slug, _, _ in KINDS["libraries"]} - {"friends-of-library", "archive"}

SUBJECTS: dict[Named, tuple[Named, ...]] = {
    ("adult-education", "Adult education", "Educación de adultos"): (
        (
            "english",
            "English for speakers of other languages",
            "Inglés para hablantes de otros idiomas",
        ),
        ("literacy", "Adult literacy", "Alfabetización de adultos"),
        ("ged", "High school equivalency", "Equivalencia de secundaria"),
        ("numeracy", "Numbers and money sense", "Matemáticas y manejo del dinero"),
        ("citizenship", "Citizenship classes", "Clases de ciudadanía"),
        ("other-languages", "Other languages", "Otros idiomas"),
    ),
    ("digital", "Digital life", "Vida digital"): (
        ("computer-basics", "Computer basics", "Computación básica"),
        ("internet-access", "Internet access", "Acceso a internet"),
        ("online-safety", "Safety online", "Seguridad en línea"),
        ("coding", "Coding and making", "Programación y creación"),
        ("digital-services", "Public services online", "Servicios públicos en línea"),
    ),
    ("jobs", "Jobs and business", "Empleo y negocios"): (
        ("job-search", "Job search", "Búsqueda de empleo"),
        ("job-skills", "Job skills", "Habilidades laborales"),
        ("recruiting", "Finding workers", "Contratación de personal"),
        ("starting-a-business", "Starting a business", "Iniciar un negocio"),
        ("personal-finance", "Personal finance and taxes", "Finanzas personales e impuestos"),
    ),
    ("health", "Health", "Salud"): (
        ("health-information", "Health information", "Información de salud"),
        ("mental-health", "Mental health", "Salud mental"),
        ("recovery", "Addiction and recovery", "Adicción y recuperación"),
        ("nutrition", "Nutrition and exercise", "Nutrición y ejercicio"),
        ("telehealth", "Telehealth", "Telesalud"),
        ("maternal-health", "Pregnancy and infants", "Embarazo y recién nacidos"),
    ),
    ("early-childhood", "Early childhood", "Primera infancia"): (
        ("story-time", "Story time", "Hora del cuento"),
        ("early-literacy", "Early literacy", "Alfabetización temprana"),
        ("school-readiness", "Ready for school", "Preparación para la escuela"),
        ("parenting", "Parenting", "Crianza"),
    ),
    ("school-age", "School age", "Edad escolar"): (
        ("homework", "Homework help", "Ayuda con las tareas"),
        ("stem", "Science and technology", "Ciencia y tecnología"),
        ("summer-reading", "Summer reading", "Lectura de verano"),
        ("after-school", "After school", "Después de la escuela"),
        ("college-readiness", "Ready for college", "Preparación para la universidad"),
        ("teens", "Teens", "Adolescentes"),
    ),
    ("culture-arts", "Culture and arts", "Cultura y artes"): (
        ("local-history", "Local history", "Historia local"),
        ("music-performance", "Music and performance", "Música y espectáculos"),
        ("visual-arts", "Visual arts and crafts", "Artes visuales y manualidades"),
        ("celebrations", "Cultural celebrations", "Celebraciones culturales"),
        ("reading-writing", "Reading and writing", "Lectura y escritura"),
        ("speakers", "Speakers and talks", "Charlas y conferencias"),
    ),
    ("veterans", "Veterans", "Veteranos"): (
        ("veterans-benefits", "Veterans' benefits", "Beneficios para veteranos"),
        ("veterans-transition", "From service to civilian life", "Del servicio a la vida civil"),
        ("veterans-stories", "Veterans' stories", "Historias de veteranos"),
        ("military-families", "Military families", "Familias de militares"),
    ),
    ("immigrants", "Newcomers and immigrants", "Recién llegados e inmigrantes"): (
        ("settling-in", "Settling in", "Instalarse en la comunidad"),
        ("immigration-law", "Immigration law", "Leyes de inmigración"),
        ("interpreting", "Interpreting and translation", "Interpretación y traducción"),
        ("refugees", "Refugees", "Refugiados"),
        ("heritage-languages", "Keeping one's own language", "Conservar la lengua propia"),
    ),
    ("seniors", "Older adults", "Personas mayores"): (
        ("isolation", "Loneliness and isolation", "Soledad y aislamiento"),
        ("memory-care", "Memory care", "Cuidado de la memoria"),
        ("homebound", "Homebound delivery", "Entrega a domicilio"),
        ("caregiving", "Caregiving", "Cuidado de familiares"),
        ("aging-well", "Aging well", "Envejecer bien"),
    ),
    ("civic", "Civic life", "Vida cívica"): (
        ("voting", "Voting and elections", "Votación y elecciones"),
        ("legal-help", "Legal help", "Ayuda legal"),
        ("public-safety", "Public safety", "Seguridad pública"),
        ("volunteering", "Volunteering", "Voluntariado"),
        ("reentry", "Returning from prison", "Reinserción tras la prisión"),
        ("disability-access", "Access for people with disabilities", "Accesibilidad"),
    ),
    ("food-housing", "Food and housing", "Alimentación y vivienda"): (
        ("food", "Food", "Alimentos"),
        ("housing", "Housing", "Vivienda"),
        ("homelessness", "Homelessness", "Personas sin hogar"),
        ("energy-bills", "Heating, water and bills", "Calefacción, agua y facturas"),
        ("benefits", "Public benefits", "Beneficios públicos"),
    ),
    ("environment", "Environment and farming", "Medio ambiente y agricultura"): (
        ("gardening", "Gardening and seeds", "Jardinería y semillas"),
        ("farming", "Farming", "Agricultura"),
        ("nature", "Nature and outdoors", "Naturaleza y aire libre"),
        ("repair-reuse", "Repair and reuse", "Reparar y reutilizar"),
        ("disaster", "Disaster and resilience", "Desastres y resiliencia"),
    ),
    ("space", "Space", "Espacio"): (
        ("meeting-room", "Meeting room", "Sala de reuniones"),
        ("classroom", "Classroom", "Aula"),
        ("computer-lab", "Computer lab", "Sala de computadoras"),
        ("stage-or-hall", "Stage or hall", "Escenario o salón"),
        ("kitchen", "Kitchen", "Cocina"),
        ("outdoor-space", "Outdoor space", "Espacio al aire libre"),
    ),
    ("childcare", "Childcare", "Cuidado infantil"): (
        ("childcare-at-events", "Childcare during events", "Cuidado infantil durante eventos"),
        ("childcare-infants", "Infant care", "Cuidado de bebés"),
    ),
    ("equipment", "Equipment", "Equipo"): (
        ("computers", "Computers and tablets", "Computadoras y tabletas"),
        ("hotspots", "Mobile hotspots", "Puntos de acceso móviles"),
        ("audio-video", "Audio and video", "Audio y video"),
        ("books-materials", "Books and materials", "Libros y materiales"),
        ("tools", "Tools", "Herramientas"),
    ),
    ("transport", "Transport", "Transporte"): (
        ("rides", "Rides", "Traslados"),
        ("delivery", "Delivery", "Entregas"),
        ("vehicle", "Vehicle or bookmobile", "Vehículo o bibliobús"),
    ),
}


def plant(kind_model: Any, subject_model: Any) -> None:
    """Add what is missing; what is there is left as people made it. May run twice."""
    for sector, rows in KINDS.items():
        for slug, english, spanish in rows:
            values = {
                "name_en": english,
                "name_es": spanish,
                "sector": sector,
                "is_library": slug in LIBRARY_KINDS,
            }
            kind_model.objects.get_or_create(slug=slug, defaults=values)
    for (slug, english, spanish), parts in SUBJECTS.items():
        names = {"name_en": english, "name_es": spanish}
        top, _ = subject_model.objects.get_or_create(slug=slug, defaults=names)
        for slug, english, spanish in parts:
            names = {"name_en": english, "name_es": spanish, "parent": top}
            subject_model.objects.get_or_create(slug=slug, defaults=names)
