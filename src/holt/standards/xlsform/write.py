def write(form): raise NotImplementedError
