"""Words of libraries and their communities that mean nearly the same, in English and Spanish.

Written by hand for Holt and owned by it. A line is a concept: its name, then its words; a word of
several parts is joined with "_". Lines under one "#" theme are near one another. Words are compared
by their stems, so that one form of each is enough. A word may stand in two lines.
"""

THEMES = """
# getting there
transport: bus buses ride rides transit carpool taxi shuttle van vouchers fare drive driver car cars vehicle train route routes transportation autobus transporte camioneta pasaje coche
distance: far miles distance remote isolated rural outlying nowhere away kilometers long_way countryside hollow village nearest lejos distancia aislado campo
parking: parking park_cars garage lot curb meter estacionamiento aparcamiento
mobile: bookmobile mobile van_visit stop stops outreach_vehicle wheels pop_up popup kiosk biblioteca_movil bibliobus trailer
delivery: deliver delivery doorstep homebound courier drop_off mail_out porch housebound shut_in bring_home a_domicilio entrega reparto
# time
evening: evening evenings night nights late after_work after_dark dusk noche tarde nocturno after_hours
shift: shift shifts work_hours night_shift shift_work rota roster schedule schedules clock_out overtime turno turnos horario two_jobs
weekend: weekend saturday sunday sabado domingo fin_de_semana
summer: summer vacation holidays school_break june july august verano vacaciones
opening: opening hours open_hours closed closing unlocked opens open_earlier locked_doors horas abierto cerrado
timing: timing wrong_time clash clashed conflict collided same_day same_evening overlap overlapped double_booked prayer ramadan festival harvest season coincidio choque
busy: busy rushed no_time overloaded swamped stretched overworked overwhelmed burnout burned_out exhausted tired workload too_much capacity spread_thin sobrecarga agotado
# being known
promotion: promote promotion publicity advertise flyer flyers poster posters marketing announcement newsletter social_media facebook radio banner leaflet leaflets word_spread campaign folleto cartel publicidad anuncio difusion
unaware: unaware did_not_know nobody_knew never_heard heard_of invisible unknown awareness discover discovered hidden best_kept_secret hear_about no_idea overlooked desconocido enterarse
word_of_mouth: word_of_mouth neighbors_told told_neighbors ambassadors ambassador friends_told gossip grapevine champions promotora promotoras boca_en_boca vecinos messenger
turnout: turnout attendance empty empty_chairs empty_room empty_seats nobody_came no_one_came few_came showed_up show_up no_shows no_show dwindled dropped_off sparse handful attended attend attendees vacant half_empty low_numbers asistencia vacio nadie_vino participation came turned_up
crowded: crowded overflow overflowing full packed waiting_list waitlist queue queues line_out too_many turned_away oversubscribed crush lleno lista_de_espera
drop_out: drop_out dropped dropout quit stopped_coming left_halfway attrition faded fell_away did_not_return abandoned lost_interest retention stayed disengaged desercion abandonaron
# trust and welcome
trust: trust distrust mistrust suspicious suspicion wary afraid fear feared scared reluctant hesitant skeptical confidence credibility betrayed believe confianza desconfianza miedo
shame: shame ashamed embarrassed embarrassment stigma proud pride dignity judged hide private awkward humiliated blush verguenza estigma dignidad
authorities: immigration papers undocumented ice authorities police status legal_status deport migra documentos sheriff
welcome: welcome unwelcome belong belonging intimidating intimidated unfriendly feel_at_home comfortable not_for_us inviting greeted bienvenida pertenencia
safety: safe safety unsafe security guard violence harassment threat threats incident incidents dangerous fight fights weapon seguridad violencia peligro
behavior: behavior behaviour disruptive unruly rowdy noise noisy loud complaints banned ban_from trespass misconduct rules ruido conducta quejas
barrier_id: card cards library_card proof_of_address identification address_proof id_card registration sign_up_form paperwork forms forms_to_fill red_tape bureaucracy tarjeta carnet requisitos tramites
fines: fine fines fees overdue late_fees debt owed blocked_account forgiveness amnesty fine_free penalty multas deuda cuotas
# language
language: language languages translate translated translation translator interpreter interpreters bilingual multilingual monolingual mother_tongue native_tongue spoke_only idioma lengua traduccion interprete traducir
english: english esl esol english_class english_classes english_lessons conversation_circle speak_english english_learners ingles clases_de_ingles
spanish: spanish spanish_speaking latino latina hispanic latinx espanol hispano
newcomers: newcomer newcomers immigrant immigrants refugee refugees migrant migrants arrivals asylum resettled resettlement settled foreign_born inmigrantes refugiados recien_llegados citizenship naturalization new_americans
citizenship: citizenship naturalization citizen civics_test oath ciudadania
# reading and learning
literacy: literacy read reading illiterate reader readers readers_struggling low_literacy letters write writing books lectura leer alfabetizacion escribir
early: preschool toddler toddlers babies baby infants infant kindergarten early_childhood early_literacy story_hour storytime story_time lapsit rhymes prekinder under_five bebes ninos_pequenos cuentos nursery prereaders
children: children kids child youngsters pupils boys girls youngster ninos ninas infancia little_ones
teens: teen teens teenagers teenager adolescents adolescent youth young_people middle_school high_school high_schoolers jovenes adolescentes tweens
parents: parents parent mothers mother fathers father moms dads guardians caregivers family families grandparents grandmother household madres padres familia familias abuelos
child_care: child_care childcare daycare babysitting babysitter sitter minded kids_along bring_children nursery_room guarderia cuidado_de_ninos creche
homework: homework tutoring tutor tutors after_school afterschool study_help assignments grades schoolwork tareas tutoria deberes
school: school schools teacher teachers classroom principal district students campus school_librarian curriculum escuela escuelas maestros alumnos
college: college university campus undergraduates freshmen professors faculty academic scholarship fafsa universidad
summer_reading: summer_reading reading_log summer_slide reading_challenge summer_slump lectura_de_verano
adult_learners: adult_learners ged diploma high_school_equivalency night_school adult_education basic_education adults_learning educacion_de_adultos
school_visits: field_trip class_visit class_visits field_trips excursion visita_escolar
stem: stem science robotics robots coding code programming maker makerspace 3d_printer engineering experiments math lego ciencia robotica
# digital
digital_skills: digital computer computers computer_class digital_skills digital_literacy email_account click mouse keyboard typing online_forms navigators navigator tech_help technology tech_savvy basic_skills password passwords computacion computadora alfabetizacion_digital
internet: internet wifi wi_fi broadband hotspot hotspots connection connectivity offline signal bandwidth online access_internet dead_zone sin_conexion conectividad red
devices: laptop laptops tablet tablets devices chromebook chromebooks phones smartphone smartphones equipment_loan gadgets dispositivos portatiles celular telefono
video: zoom video webinar virtual livestream online_session hybrid stream streaming remote_session video_call en_linea virtual_program
telehealth: telehealth telemedicine video_visit doctor_online telesalud
software: software platform system_failed crashed outage website app application glitch database migration login_page server sistema aplicacion
privacy: privacy private_data personal_data confidential consent_form data_sharing records_shared names_shared surveillance privacidad datos_personales confidencial
scams: scam scams fraud phishing identity_theft swindled estafa estafas fraude
# work and money
jobs: job jobs work employment unemployed unemployment resume resumes hiring hire career careers job_seekers interview interviews laid_off layoffs jobless employer employers workforce vacancies empleo trabajo desempleo curriculum_vitae empleador
plant: factory plant mill warehouse workers workplace worksite employees foreman foremen packing assembly_line dairy fabrica planta obreros trabajadores
small_business: small_business entrepreneurs entrepreneur startup shopkeepers business_plan self_employed merchants owners chamber_of_commerce negocio emprendedores comercio
financial: budget_help financial_literacy savings credit_score banking taxes tax tax_help tax_forms loans money_skills payday impuestos finanzas ahorro tax_preparation
poverty: poor poverty low_income cannot_afford afford unaffordable broke hardship pobreza bajos_ingresos cost_of_living struggling_families
cost: cost costs expensive price money costly too_dear pay_for paid budget over_budget funds costo precio dinero presupuesto gasto
funding: grant grants funding funder funders donation donations donors sponsor sponsors sponsorship fundraising foundation money_ran_out ran_out_of_money cut_funding subvencion fondos donaciones patrocinio financing grant_ended
farm: farm farms farmers farmworkers orchard pickers growers ranch harvest_workers campesinos agricultores granja
legal: legal lawyer lawyers attorney eviction tenants court legal_aid expungement clinic_legal abogado desalojo tribunal asesoria_legal
housing: housing homeless homelessness unhoused shelter shelters rent evicted sleeping_outside encampment couch vivienda sin_hogar albergue alquiler unsheltered
food: food hunger hungry meals lunch snacks pantry food_bank meal groceries nutrition breakfast comida hambre alimentos almuerzo despensa
clothing: clothes clothing coats coat_drive uniforms interview_suits ropa abrigos
# health and age
seniors: seniors senior elderly elders older_adults aging retirees retired older_people pensioners old_age mayores ancianos tercera_edad jubilados
loneliness: lonely loneliness isolated isolation alone company companionship friendship social_contact soledad aislamiento solos
dementia: dementia alzheimer memory memory_cafe forgetful caregivers_memory demencia memoria
health: health clinic clinics doctor nurse medical hospital patients wellness screening blood_pressure vaccine vaccines diabetes disease salud clinica enfermera medico
mental_health: mental_health depression anxiety counseling counselor therapist suicide trauma stress grief crisis social_worker salud_mental ansiedad depresion consejero
addiction: addiction opioid overdose narcan naloxone recovery sobriety substance drugs alcohol adiccion drogas
disability: disability disabled disabilities wheelchair accessible accessibility blind deaf ramp elevator sign_language braille mobility hearing_loop impaired discapacidad silla_de_ruedas accesible sordo ciego
autism: autism autistic sensory neurodivergent quiet_hour overstimulated special_needs autismo sensorial
veterans: veteran veterans military army soldiers armed_forces vets service_members veteranos militares
prison: jail prison inmates incarcerated reentry correctional detention parole probation behind_bars carcel presos prision released_prisoners
exercise: exercise yoga walking fitness dance movement sport sports ejercicio baile deporte
teen_parents: teen_parents young_mothers pregnant pregnancy embarazo prenatal new_parents postpartum
# place and things
room: room rooms space spaces hall meeting_room basement auditorium too_small cramped venue location premises salon sala espacio local
building: building renovation roof leak leaks flood flooded construction repair repairs plumbing heating air_conditioning mold boiler edificio obra reparacion
outdoors: outdoors park garden gardens rain weather storm snow ice_storm heat tent wind lluvia jardin parque clima clima_malo weathered canceled_weather
equipment: equipment tools projector microphone gear tool_library kits kit supplies materials broken_equipment herramientas materiales equipo
seeds: seed seeds garden_plots planting vegetables gardeners semillas huerto
things_lending: lend lending borrow borrowing loan loaned library_of_things checkout returned not_returned lost_items missing prestamo prestar devolver
collection: collection shelf shelves shelving weeding book_collection titles holdings catalog coleccion estantes duplicates outdated_books
donated_books: donated_books used_books book_sale boxes_of_books little_free_library free_books libros_donados
interlibrary: interlibrary ill resource_sharing courier_van consortium shared_catalog union_catalog prestamo_interbibliotecario
ebooks: ebook ebooks audiobook audiobooks licenses publishers digital_collection libros_electronicos holds_ratio
local_history: history archive archives archival photographs oral_history heritage genealogy memories digitize digitized scan scanning historia archivo patrimonio historical_society
censorship: censorship challenge challenged_book book_ban banned_books objection objected protest protesters controversy controversial outrage pressure complaints_about censura polemica
emergency: emergency disaster hurricane fire wildfire evacuation cooling_center warming_center power_outage tornado emergencia desastre refugio
environment: recycling climate sustainability energy green waste compost medio_ambiente reciclaje
# people who do it
staff: staff staffing staffed employees librarian librarians colleagues short_staffed understaffed solo_librarian one_person desk_staff vacancy hiring_freeze personal bibliotecario empleados
turnover: turnover left_job resigned moved_away moved_on retired_director departure successor replaced new_director changed_jobs took_another_job left_for key_person one_person_knew hand_over handover rotacion renuncio se_fue reassigned promoted institutional_memory
volunteers: volunteer volunteers volunteering unpaid_helpers helpers recruits recruit screening_checks background_check voluntarios voluntariado friends_of_the_library
training: training trained train workshop workshops skills_training instructed coached coaching cross_training capacitacion taller formacion webinar_training onboarding
leadership: leader leadership director board trustees council mayor commissioners boss management junta directora alcalde consejo administrators
decision: decide decision decisions approval approve permission sign_off authority who_decides consensus vote veto waited_for_approval decidir aprobacion permiso
roles: roles role responsibilities responsibility unclear who_does_what assumed each_thought nobody_owned ownership division_of_labor accountable confusion duties responsabilidad tareas_repartidas in_charge
commitment: commitment commitments promise promised promises kept_word broke_promise follow_through unreliable backed_out pulled_out withdrew let_down did_not_deliver compromiso incumplio retiraron canceled_on_us bailed
communication: communication communicate informed uninformed emails unanswered phone_calls silence silent misunderstanding misunderstood miscommunication never_replied contact lost_touch stopped_answering left_out_of_the_loop comunicacion malentendido respuesta check_in heard_back
agreement: agreement memorandum mou contract written_down in_writing signed handshake terms verbal clause acuerdo convenio contrato firmado liability insurance
liability: liability insurance insured lawsuit waiver waivers risk_manager indemnity seguro responsabilidad_civil
expectations: expectations expected goals goal_mismatch different_aims mission purpose aligned at_odds agenda agendas priorities priority competing_priorities objetivos expectativas prioridades
turf: turf rivalry competition competing compete territory credit who_gets_credit duplicate duplicated duplication same_service jealous logo branding competencia territorio duplicar
equity_partners: unequal imbalance did_all_the_work one_sided burden fair_share carried unfair lopsided resentful resentment desigual carga
power: tokens tokenism top_down asked_too_late decided_for_us not_consulted without_asking without_consulting voice_heard imposed consult consulted codesign co_design with_them involve_residents representation participacion consultar
culture: culture cultural culturally custom customs celebration celebrations traditions heritage_festival festivities diwali lunar_new_year dia_de_muertos powwow cultura tradiciones fiesta
tribal: tribe tribal native indigenous reservation elders_council pueblo_indigena
faith: church churches mosque temple faith congregation pastor religious iglesia fe
men: men dads fathers_only barbershop barbers hombres
women: women girls_only mujeres domestic_violence
lgbtq: lgbtq pride gay transgender queer rainbow
race: black african_american racism racial equity antiracism racismo
rural_towns: small_town towns county villages township pueblo condado
# how it was done
go_where: go_to_them meet_people where_they_are took_it_to moved_to on_site onsite at_the_plant at_their_place laundromat laundromats barbershop waiting_room off_site host_site brought_the_library went_to donde_estan lavanderia
food_as_draw: pizza coffee tea cake refreshments potluck cafe cafecito
incentives: incentive incentives prize prizes gift_card gift_cards stipend stipends paid_participants raffle reward premios estipendio
small_start: pilot pilots trial small_start start_small experiment tried_first prototype piloto prueba
reminders: reminder reminders text_message texts phoned called_each remind recordatorio mensaje_de_texto calls
survey: survey surveys questionnaire polled asked_people interviews_residents feedback comment_cards listened listening_session focus_group encuesta escuchar preguntar
data: data figures statistics count counted numbers measure measured evaluation evidence datos estadisticas medir outcomes proof
peer_led: peers peer peer_led mentors mentor mentoring former_students residents_lead learners_teach mentoria pares
partner_match: partner partners partnership agency agencies nonprofit organizations organizaciones socios colaboracion collaboration coalition
simple_form: simple simplify shorter one_page fewer_steps cut_the_form easier sencillo simplificar
sustain: sustain sustained sustainable continue continued keep_going lasting long_term ended_when after_the_grant permanent wind_down fizzled sostener continuidad sustainability_plan
scale: grew too_fast expand expanded scaled spread scaling crecer ampliar
pause: pause paused postponed postpone delay delayed delays canceled cancelled aplazado retraso cancelado late_start behind_schedule
games: games gaming board_games chess video_games tournament juegos ajedrez
arts: art arts crafts craft music musicians concert theater painting knitting quilting arte musica taller_de_arte
film: film movie movies screening_films documentary cine pelicula
books_clubs: book_club book_clubs reading_group discussion_group author authors club_de_lectura autor
podcast: podcast recording studio radio_show record_stories
voting: voting voters election elections civic democracy town_hall debate deliberation votar elecciones
# the same, said in still other words
transport: get_there getting_there get_home no_way_home last_bus bus_stop bus_line commute bicycle bike walking_distance too_far_to_walk gas gasoline license_to_drive carless stranded pick_up picked_up chauffeur
distance: valley mountains island hills half_an_hour hour_away twenty_miles sparsely scattered edge_of_town outskirts county_line
evening: six_o_clock nine_at_night supper sunset end_of_the_day out_of_hours
shift: clock_in night_workers swing_shift day_shift early_mornings on_duty second_job working_parents hours_change rotating
turnout: poorly_attended chairs_stayed_empty nobody_signed_up only_three only_two two_people three_people one_person_came deserted no_takers low_interest sign_ups flopped fell_flat talked_to_an_empty
crowded: packed_out standing_room overbooked more_than_we_could demand queued limit_reached sold_out swamped_by
drop_out: trickled_away thinned_out halved_by stopped_attending half_were_gone did_not_come_back after_the_first_session petered_out lost_half
unaware: nobody_knows no_one_knows had_no_idea never_knew did_not_realize found_by_accident low_profile out_of_sight
promotion: spread_the_news get_the_word_out word_out advertised advertising handed_out mailed mailing sandwich_board billboard bulletin bulletin_board newspaper paper_ad local_paper press instagram whatsapp hashtags announcements
word_of_mouth: trusted_neighbor trusted_messenger told_a_friend friend_of_a_friend brought_a_friend hairdresser barber pastor_told community_connector
trust: uneasy nervous worried worry rumor rumors hostile cautious resisted resistance doubts doubted burned_before let_down_before strangers outsiders government_building spies spying safe_person
shame: secret secretly looked_down_on pity charity_case labelled label labels loses_face lose_face being_seen seen_entering whisper shy discreet discreetly anonymous anonymously admit
authorities: social_security raid raids visa green_card border deported deportation government_list
barrier_id: proof identity_card utility_bill permanent_address no_address fixed_address application_form application_forms long_form complicated_form registration registering register enrolment enrollment documents_required required_documents
fines: unpaid blocked_cards replacement_fee lost_book_fee clean_slate waived waive
language: did_not_speak could_not_understand spoken tongue dialect vietnamese arabic somali chinese mandarin ukrainian russian polish mixtec creole hmong portuguese french words_they_did_not_know plain_language jargon untranslated machine_translation
newcomers: just_arrived new_to_town new_country resettling exiles war_fled fled displaced foreign
literacy: cannot_read could_not_read nonreaders learn_to_read reading_level phonics reading_scores spelling pages
early: little_ones sing_songs nursery_rhymes picture_books lap picture_book preschoolers before_school kindergartners two_year_olds
teens: fifteen_year_olds students_after_class adolescence young_adults youth_council skateboard hang_out hanging_out teenage
parents: mom mum dad grandma grandpa foster kin caregiving households relatives
child_care: watch_the_kids look_after_the_children someone_to_mind toddlers_in_tow play_corner bring_their_children no_sitter nowhere_to_leave
homework: homework_club study_hall help_with_lessons maths_help exam exams test_prep pupils_help catch_up
school: superintendent school_board headteacher head_teacher pta classes_visit schoolchildren grade grades_three schoolday lessons
digital_skills: cannot_use_a_computer never_touched_a_computer log_in login logged_in attach_a_file web_form online_application fill_in_online printing printer basic_computer screen digital_divide help_desk one_on_one_tech
internet: bars_of_signal no_coverage data_plan cable fiber modem router web_access cyber satellite connected
devices: ipad handset charger chargers borrowed_laptops hardware kindle
software: interface glitches incompatible spreadsheet export import crashed_on two_systems password_reset bug download
privacy: names_on_a_list share_data data_agreement ferpa hipaa personal_details who_sees confidentiality
jobs: job_fair job_club cover_letter job_search looking_for_work out_of_work closed_its_doors plant_closed wages earn_a_living apprenticeship apprentices trade trades staffing_agency
plant: shop_floor packing_house meatpacking foundry assembly line_workers break_room cannery distribution_center
financial: debt debts bank_account overdraft credit_union predatory_loans tax_returns refund
poverty: pay_the_bill make_ends_meet without_money could_not_pay cannot_pay scrape destitute disadvantaged needy benefits welfare
cost: too_much_money bill bills invoice invoices deficit price_tag prices unbudgeted free_of_charge charged charge
funding: subsidy endowment levy donor money_stopped money_dried_up ended_with_the_grant grant_money soft_money backer backers bankroll raise_money crowdfunding paid_for_by
housing: people_sleeping street_sleepers rough_sleeping living_in_cars landlord mortgage apartment evict hostel
food: hungry_children eat eating cook cooking kitchen soup fridge community_fridge feed fed sandwich sandwiches
seniors: aged pensioner grandparent over_sixty over_seventy nursing_home care_home assisted_living widows widowers senior_center golden_age retirement
loneliness: by_themselves on_their_own nobody_to_talk_to speak_to_nobody friendless cut_off lives_alone live_alone without_company
dementia: memory_loss confused cognitive
health: vaccination shots dental dentist pharmacy hygiene midwife midwives hospitals physician obesity sick
mental_health: anxious suicidal therapy overwhelmed_patrons grieving bereavement trauma_informed well_being
disability: hard_of_hearing low_vision large_print captions captioning interpreter_asl asl steps_no_ramp step_free mobility_scooter crutches
autism: spectrum meltdown meltdowns noise_sensitive bright_lights lights_down quiet_room fidget headphones
behavior: shouting shouted vandalism graffiti vandalized trash trashed fighting damage damaged broke_things rude bullying
safety: weapon_found assault assaulted ambulance first_aid locked panic followed_home dark_street dim_lighting
room: squeezed hall_too_small no_room where_to_meet double_booking reserved booked_twice keys key_to_the_door locked_out floor_space storage cupboard closet nowhere_to_store
building: collapsed roofing elevator_broken toilets restroom asbestos furnace pipes burst moved_out remodel
outdoors: thunderstorm storms rained mud muddy rain_date snowed blizzard heatwave cold freezing umbrellas
equipment: broke_down broken battery batteries cables speakers sound_system sewing_machine bicycles power_tools instruments wear_and_tear
things_lending: came_back_broken never_came_back not_brought_back late_returns loans borrower borrowers deposit
volunteers: unpaid help_from_students retirees_help no_helpers helper_left signed_up_to_help dwindling_helpers good_will goodwill
staff: nobody_to_run desk_covered cover_the_desk coverage substitute sick_leave payroll positions hire_someone alone_at_the_desk branch_manager one_librarian
turnover: retired retirement_of transferred promoted_away new_person_in_charge new_manager new_superintendent changed_hands changeover maternity only_person_who_knew only_she_knew only_he_knew in_her_head in_his_head no_one_else_knew no_successor deputy hung_on_one depended_on_one single_person sole_contact our_contact_left contact_left champion_left successor_knew
decision: green_light rubber_stamp got_no_answer_from_the_board board_vote waiting_for legal_department legal_office months_for_a_yes sign_it_off bureaucratic stuck_on_a_desk slow_approval could_not_say_yes mandate
roles: nobody_was_responsible each_believed each_assumed someone_else_would fell_between fell_through_the_cracks both_thought whose_job unclear_who in_charge_of coordinator point_person
commitment: did_not_show never_sent never_arrived failed_to last_minute at_the_last_minute dropped_the_ball stood_us_up no_one_from_the_partner backed_away let_us_down on_time_never forgotten forgot
communication: no_reply no_answer unanswered_emails voicemail phone_number told_us_late learned_from_the_paper nobody_told_us did_not_tell_us found_out_later crossed_wires standing_call regular_call monthly_call weekly_call liaison mobile_number newsletter_to_partners
agreement: on_paper nothing_on_paper nothing_was_written by_word_only verbal_promise one_page_agreement letter_of_agreement renewal renewed expired lapsed
liability: risk sued indemnify certificate_of_insurance injured injury accident
expectations: wanted_different_things different_ideas each_meant_something_else measured_success success_meant clashing_goals at_cross_purposes misaligned shared_goal not_what_we_thought
turf: whose_name whose_logo name_on_it took_the_praise took_the_credit steal stealing_our poach poached rivals our_clients their_clients rather_than_compete stepped_on_toes threatened undercut already_did_this
equity_partners: did_everything most_of_the_work all_of_the_work gave_nothing_back took_and_took freeloading carried_the_load did_the_lifting uneven unbalanced pull_their_weight three_times_the_hours
power: without_us about_us_without_us nobody_asked_them nobody_had_asked never_asked we_had_not_asked planned_for_them assumed_we_knew what_they_wanted asked_them_first chose_themselves advisory community_members residents_chose youth_chose
culture: holy_day holy_days fasting feast lunar powwows custom dress_code dietary halal kosher etiquette ceremony sacred drumming
tribal: nation first_nation tribes_own treaty chapter_house
go_where: went_out_to out_of_the_building outside_our_walls outside_our_building at_the_laundromat at_the_clinic at_the_market at_the_mosque at_the_church in_their_own_place in_the_break_room moved_the_class moved_it_to bring_it_to farmers_market street_corner booth
incentives: bribe bus_pass earn_points certificate certificates coupons vouchers_for thank_you_gift
small_start: one_branch_first tested_it try_it_out first_with_one ten_families
reminders: phone_the_day_before call_the_day_before sms postcard nudge
survey: asked_the_people asked_around door_to_door poll kitchen_table town_meeting suggestion_box
data: spreadsheet_of before_and_after proved prove show_results numbers_to_show baseline report_to_funders tally
sustain: nobody_planned_for after_the_first_year without_a_plan ended_with stopped_when later_owner ordinary_budget taken_into_the_budget keep_it_alive outlast
scale: too_many_branches too_big too_fast more_branches overreached ambitious grew_beyond
pause: put_off shelved stalled stuck slipped missed_the_deadline deadline deadlines behind_time never_started
timing: at_the_same_time another_event same_weekend home_game football_game school_play exam_week busy_season planting lambing harvest_time tax_season wrong_day wrong_hour wrong_season calendar calendars
censorship: angry_letters complained petition took_offense offended removed_a_book school_board_meeting
local_history: old_photographs yearbooks newspapers_old attic diaries ancestors stories_of_elders
collection: wrong_books nobody_borrowed nothing_in_their_language old_encyclopedias out_of_date
small_business: shop shops self_employment market_stall license_a_business patents
early: read_aloud read_to_their_children reading_aloud
prison: released coming_home_from_prison locked_up sheriff_office
veterans: served deployment war_memorial va_benefits veterans_benefits
men: husbands widower grandfathers
volunteers: mentors_vanished volunteers_vanished background_checks_took
"""
