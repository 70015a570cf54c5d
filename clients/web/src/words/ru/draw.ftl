## Emotion lanes

draw-low = низшая точка
draw-curves = Кривые
draw-curves-full = На этой карте больше нет места для кривых.
draw-curve-add = Добавить кривую
draw-curve-menu = Изменить кривую «{ $name }»
draw-curve-name = Название кривой
draw-curve-persona = Персона
draw-curve-no-persona = Без персоны
draw-curve-delete = Удалить кривую
draw-curve-deleted = Кривая «{ $name }» удалена.
draw-point = { $curve }, { $stage }
draw-point-none = нет оценки
draw-point-label = Словами
draw-point-label-hint = Что вызывает это чувство?
draw-point-remove = Убрать точку
draw-point-removed = Точка убрана.

## Figures and channels

draw-figure = { $lane }, { $stage }: число
draw-figure-hint = Число
draw-figure-not-a-number = Это не число. Значение осталось прежним.
draw-unit = { $lane }, { $stage }: единица
draw-unit-hint = единица
draw-conversion = { $share } переходят на этап «{ $stage }»
draw-funnel = Показать воронкой
draw-channels-in = Каналы: { $stage }
draw-channel-add = Добавить канал
draw-channel-new = Новый канал
# Separated by a comma and a space: what a lane without channels offers.
draw-channels-usual = Магазин, Приложение, Сайт, Социальные сети, Телефон, Чат, Электронная почта

## Pen, emoji, lines

draw-color-ink = Чернила
draw-width = Толщина
draw-width-2 = Тонкая
draw-width-4 = Средняя
draw-width-8 = Толстая
draw-eraser = Ластик
draw-eraser-hint = Проведите по штрихам, чтобы стереть их
draw-emoji-hint = Выберите эмодзи и нажимайте на заметки
draw-emoji-quick = Быстрый выбор
draw-emoji-more = Другие эмодзи
draw-emoji-search = Найти эмодзи
draw-emoji-groups = Группы
draw-emoji-failed = Не удалось загрузить эмодзи. Быстрый выбор по-прежнему доступен.
draw-emoji-none = Эмодзи не найдены
draw-emoji-found =
    { $n ->
        [one] Найден { $n } эмодзи
        [few] Найдено { $n } эмодзи
        [many] Найдено { $n } эмодзи
       *[other] Найдено { $n } эмодзи
    }
draw-emoji-smileys = Смайлики
draw-emoji-people = Люди
draw-emoji-nature = Природа
draw-emoji-food = Еда
draw-emoji-travel = Путешествия
draw-emoji-activities = Занятия
draw-emoji-objects = Предметы
draw-emoji-symbols = Символы
draw-emoji-flags = Флаги
draw-links = Линии между заметками
draw-link =
    { $label ->
        [none] Линия от «{ $from }» к «{ $to }»
       *[other] Линия от «{ $from }» к «{ $to }»: { $label }
    }
draw-link-hint = Протяните от одной заметки к другой или выберите их по очереди
draw-link-hint-to = Теперь выберите заметку, к которой ведёт линия
draw-link-added = Линия добавлена.
draw-link-refused = Между этими заметками линии быть не может.
draw-link-deleted = Линия удалена.
draw-link-delete = Удалить линию
draw-link-label = Текст на линии
draw-link-heads = Стрелки на концах
draw-link-none = Без стрелки
draw-link-end = Стрелка на конце
draw-link-both = Стрелки на обоих концах

## Reactions and comments

draw-react = Добавить реакцию
draw-reaction = { $emoji } { $n }: { $names }
draw-others =
    { $n ->
        [one] ещё { $n } участник
        [few] ещё { $n } участника
        [many] ещё { $n } участников
       *[other] ещё { $n } участника
    }
draw-someone = Кто-то
draw-comment = Комментировать
draw-comment-new = Напишите комментарий
draw-comment-hint = Нажмите на заметку, чтобы оставить комментарий
draw-comments = Комментарии
draw-comments-open =
    { $n ->
        [0] Комментарии, все решены
        [one] { $n } комментарий
        [few] { $n } комментария
        [many] { $n } комментариев
       *[other] { $n } комментария
    }
draw-comments-none = Комментариев пока нет.
draw-comments-full = Больше комментариев здесь не поместится.
draw-comments-all-resolved = Все комментарии решены.
draw-comments-how = Нажмите C, а затем заметку, чтобы написать первый.
draw-resolve = Решено
draw-resolved = Решён
draw-reopen = Открыть снова
draw-filter = Какие комментарии
draw-filter-open = Открытые ({ $n })
draw-filter-resolved = Решённые ({ $n })
draw-filter-all = Все ({ $n })
draw-jump = Показать на доске
draw-jump-to = Показать на доске: { $note }
draw-note-empty = Пустая заметка
draw-note-gone = О том, чего больше нет
draw-note-deleted = { $note } (удалена)
